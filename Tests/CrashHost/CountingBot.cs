using System.Globalization;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Turns;

namespace LeadBot.Tests.CrashHost;

/// <summary>
/// Numbers the messages of a conversation, and sets a timer for each whose event it numbers too. Every turn also adds a change that no unique
/// index guards: whatever is lost or doubled shows.
/// </summary>
internal sealed class CountingBot(ConversationState state, TurnWrites writes, TurnInfo turn, TimeProvider time) : IBot
{
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var isMessage = activity.Type == ActivityTypes.Message;
        var counter = state.CreateProperty<int>(isMessage ? "messages" : "ticks");
        var number = await counter.GetAsync(turnContext, () => 0, cancellationToken) + 1;
        await counter.SetAsync(turnContext, number, cancellationToken);

        // A little thought, so that a kill finds turns in all their stages.
        await Task.Delay(Random.Shared.Next(4), cancellationToken);
        var text = number.ToString(CultureInfo.InvariantCulture);
        await turnContext.SendActivityAsync(isMessage ? $"message {text}" : $"tick {activity.Value}", cancellationToken: cancellationToken);
        if (isMessage)
        {
            await turnContext.SendActivityAsync($"again {text}", cancellationToken: cancellationToken);
            writes.SetTimer(new TimerChange("tick", text, time.GetUtcNow().AddMilliseconds(Random.Shared.Next(60))));
        }

        writes.Add(new Effect(turn.ConversationId));
        await state.SaveChangesAsync(turnContext, false, cancellationToken);
    }
}
