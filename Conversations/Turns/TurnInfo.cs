using LeadBot.Conversations.Inbox;

namespace LeadBot.Conversations.Turns;

/// <summary>The turn that is running. Scoped; every part of the house may ask for it.</summary>
public sealed record TurnInfo
{
    public required string Bot { get; init; }

    public required string ConversationId { get; init; }

    public required string Channel { get; init; }

    /// <summary><c>visitor</c> or <c>rep</c>.</summary>
    public required string Side { get; init; }

    /// <summary>The activity that causes the turn.</summary>
    public required string ActivityId { get; init; }

    /// <summary>Its place in the journal.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was accepted.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>1 for the first attempt.</summary>
    public required int Attempt { get; init; }

    /// <summary>Who speaks to the visitor: <c>bot</c>, <c>waiting</c> or <c>human</c>. Should it change before the commit, the turn runs again.</summary>
    public required string Owner { get; init; }

    public required long OwnerVersion { get; init; }

    /// <summary>What was found in the text before it was stored.</summary>
    public required IReadOnlyList<TextFlag> Flags { get; init; }

    internal static TurnInfo Of(ClaimedTurn turn) => new()
    {
        Bot = turn.Bot,
        ConversationId = turn.ConversationId,
        Channel = turn.Channel,
        Side = turn.Side,
        ActivityId = turn.ActivityId,
        Sequence = turn.Sequence,
        At = turn.At,
        Attempt = turn.Attempt,
        Owner = turn.Owner,
        OwnerVersion = turn.OwnerVersion,
        Flags = turn.Flags,
    };
}
