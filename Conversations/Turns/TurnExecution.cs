using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Conversations.Turns;

/// <summary>Runs the bot on a claimed activity, in a scope of its own, and says what is to be written. Writes nothing.</summary>
internal sealed class TurnExecution(IServiceScopeFactory scopes)
{
    /// <summary>What the bot makes of it.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled, whether the bot heeded that or not.</exception>
    public async Task<TurnCommit> RunAsync(ClaimedTurn turn, CancellationToken ct)
    {
        // The first attempt runs on what the journal holds, as every later one would.
        var activity = ActivityJson.Parse(turn.Body);
        var running = InScopeAsync(turn, async services =>
        {
            await services.GetRequiredService<JournalAdapter>().RunAsync(activity, services.GetRequiredService<IBot>(), ct);
            return Commit(turn, services);
        });
        return await running.WaitAsync(ct); // a bot that does not heed its token must not hold the lane
    }

    /// <summary>What puts the activity aside, with words for the visitor.</summary>
    public Task<TurnCommit> ParkAsync(ClaimedTurn turn, string reason, bool withNotes, CancellationToken ct) =>
        InScopeAsync(turn, async services =>
        {
            var activity = ActivityJson.Parse(turn.Body);
            var writes = services.GetRequiredService<TurnWrites>();
            if (activity.Type == ActivityTypes.Message && turn.Side == "visitor")
            {
                var apology = activity.CreateReply(services.GetRequiredService<ITurnTexts>().Apology(turn.Bot, activity.Locale));
                apology.Id = ActivityIds.Reply(turn.ConversationId, turn.Sequence, 1);
                writes.Reply(apology);
            }

            foreach (var listener in withNotes ? services.GetServices<IParkedTurns>() : [])
            {
                await listener.AddAsync(TurnInfo.Of(turn), reason, writes, ct);
            }

            return Commit(turn, services) with { ParkedFor = reason };
        });

    private async Task<TurnCommit> InScopeAsync(ClaimedTurn turn, Func<IServiceProvider, Task<TurnCommit>> work)
    {
        var scope = scopes.CreateAsyncScope();
        await using (scope)
        {
            scope.ServiceProvider.GetRequiredService<TurnHolder>().Turn = TurnInfo.Of(turn);
            return await work(scope.ServiceProvider);
        }
    }

    private static TurnCommit Commit(ClaimedTurn turn, IServiceProvider services)
    {
        var writes = services.GetRequiredService<TurnWrites>();
        return new TurnCommit(turn)
        {
            Journal = [.. writes.Rows.Select(row => Write(turn, row))],
            State = services.GetRequiredService<TurnStorage>().Writes,
            Timers = [.. writes.Timers],
            Changes = [.. writes.Changes],
        };
    }

    private static JournalWrite Write(ClaimedTurn turn, TurnWrites.Row row)
    {
        // Whoever adds a reply without the adapter need not know how ids are made.
        row.Activity.Id ??= ActivityIds.Reply(turn.ConversationId, turn.Sequence, row.Ordinal);
        return new JournalWrite(row.Activity.Id, ActivityBody.WithoutTimestamp(row.Activity), row.Audience, row.Ordinal, row.Replaces);
    }
}
