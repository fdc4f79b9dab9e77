using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations;
using LeadBot.Conversations.Turns;
using LeadBot.Conversations.Typing;
using IMiddleware = LeadBot.BotFramework.Turns.IMiddleware;

namespace LeadBot.Bot.Typing;

/// <summary>Shows that an answer is being written, where it takes longer than a moment and the channel can show it. Nothing is written for it.</summary>
internal sealed class TypingMiddleware(TurnInfo turn, IEnumerable<ITypingSender> senders, IConversations conversations, TimeProvider time) : IMiddleware
{
    private static readonly TimeSpan s_moment = TimeSpan.FromMilliseconds(800);

    /// <summary>Channels show it for about five seconds.</summary>
    private static readonly TimeSpan s_again = TimeSpan.FromSeconds(4);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.Type != ActivityTypes.Message || senders.FirstOrDefault(one => one.Channel == turn.Channel) is not { } sender || !sender.IsOn(turn.Bot))
        {
            await next(cancellationToken);
            return;
        }

        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var showing = ShowAsync(sender, (Activity)turnContext.Activity, done.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await done.CancelAsync();
            await showing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ShowAsync(ITypingSender sender, Activity received, CancellationToken ct)
    {
        await Task.Delay(s_moment, time, ct);
        if (await conversations.FindAsync(turn.ConversationId, ct) is not { } conversation)
        {
            return;
        }

        while (true)
        {
            await sender.ShowAsync(conversation, received, ct);
            await Task.Delay(s_again, time, ct);
        }
    }
}
