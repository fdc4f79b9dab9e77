using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Runs turns in process and keeps what the bot says.</summary>
internal sealed class ReplayAdapter : BotAdapter
{
    private int _sent;

    public List<Activity> Replies { get; } = [];

    public async Task RunAsync(Activity activity, BotCallbackHandler bot, Action<ITurnContext> prepare, CancellationToken ct)
    {
        using var context = new TurnContext(this, activity);
        prepare(context);
        await RunPipelineAsync(context, bot, ct);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Replies.AddRange(activities.Where(activity => activity.Type != ActivityTypes.Trace));
        return Task.FromResult(activities.Select(_ => new ResourceResponse($"bot-{++_sent}")).ToArray());
    }

    public override Task<ResourceResponse?> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A replay has no messages that could be changed.");

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException("A replay has no messages that could be deleted.");
}
