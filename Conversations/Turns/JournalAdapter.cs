using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;

namespace LeadBot.Conversations.Turns;

/// <summary>
/// Runs a turn of the journal through the middleware and the bot, and gathers what they send: nothing leaves before the commit
/// except typing. Scoped to the turn; the middleware is what is registered as <see cref="IMiddleware"/>, in that order.
/// </summary>
internal sealed class JournalAdapter : BotAdapter
{
    private readonly TurnInfo _turn;
    private readonly TurnWrites _writes;
    private readonly ITransientFeed _feed;
    private readonly ITurnTexts _texts;
    private readonly TimeProvider _time;

    public JournalAdapter(
        TurnInfo turn, TurnWrites writes, ITransientFeed feed, ITurnTexts texts, TimeProvider time, IEnumerable<IMiddleware> middleware)
    {
        _turn = turn;
        _writes = writes;
        _feed = feed;
        _texts = texts;
        _time = time;
        foreach (var part in middleware)
        {
            Use(part);
        }
    }

    public async Task RunAsync(Activity activity, IBot bot, CancellationToken ct)
    {
        using var context = new TurnContext(this, activity);
        context.TurnState.Add<IReadOnlyList<TextFlag>>(_turn.Flags);
        await RunPipelineAsync(context, bot.OnTurnAsync, ct);
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = new ResourceResponse(Send(turnContext, activities[i]));
        }

        return Task.FromResult(responses);
    }

    /// <summary>A journal row is never changed: the new text is a row of its own that takes the old one's place in the feed.</summary>
    public override Task<ResourceResponse?> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(activity.Id);
        _writes.Replace(activity);
        return Task.FromResult<ResourceResponse?>(new ResourceResponse(activity.Id));
    }

    /// <summary>What the visitor may have read cannot be unread; approved words say that something stood there.</summary>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(reference.ActivityId);
        if (!_writes.Withdraw(reference.ActivityId))
        {
            var removed = turnContext.Activity.CreateReply(_texts.Removed(_turn.Bot, turnContext.Activity.Locale));
            removed.Id = reference.ActivityId;
            _writes.Replace(removed);
        }

        return Task.CompletedTask;
    }

    private string Send(ITurnContext context, Activity activity)
    {
        activity.Id = ActivityIds.Reply(_turn.ConversationId, _turn.Sequence, _writes.RowsMade + 1);
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                // Its id must be none that a reply gets, and is stored nowhere.
                activity.Id = $"{_turn.ConversationId}|{Guid.CreateVersion7(_time.GetUtcNow()):n}";
                activity.Timestamp = _time.GetUtcNow();
                _feed.Publish(_turn.ConversationId, activity);
                break;
            case ActivityTypesEx.InvokeResponse:
                context.TurnState.Add(InvokeResponseKey, activity);
                break;
            case ActivityTypesEx.Delay: // the replies of a turn arrive together, so a pause between them is no pause
            case ActivityTypes.Trace: // for emulators
                break;
            default:
                // Handoff events carry what the lead said to whoever takes over; they are not for the visitor's client.
                var isForVisitor = activity.Type != ActivityTypes.Event || activity.Name is not (HandoffEventNames.InitiateHandoff or HandoffEventNames.HandoffStatus);
                _writes.Reply(activity, isForVisitor ? JournalAudience.Visitor : JournalAudience.System);
                break;
        }

        return activity.Id;
    }
}
