using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework;

/// <summary>Takes what a turn sends and answers with ids "sent-0", "sent-1" …</summary>
internal sealed class RecordingAdapter(List<string>? log = null) : BotAdapter
{
    private int _count;

    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        log?.Add("adapter");
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select(_ => new ResourceResponse($"sent-{_count++}")).ToArray());
    }

    public override Task<ResourceResponse?> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult<ResourceResponse?>(new ResourceResponse("updated"));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }

    public Task RunAsync(ITurnContext turnContext, BotCallbackHandler? bot) => RunPipelineAsync(turnContext, bot, TestContext.Current.CancellationToken);

    public TurnContext Turn(Activity? activity = null) => new(this, activity ?? Incoming());

    public static Activity Incoming(string? text = "hello") => new(ActivityTypes.Message)
    {
        Id = "in-1",
        ChannelId = "test",
        ServiceUrl = "https://channel.example",
        Locale = "en-GB",
        Text = text,
        From = new ChannelAccount("user", "User"),
        Recipient = new ChannelAccount("bot", "Bot"),
        Conversation = new ConversationAccount(id: "conversation"),
    };
}
