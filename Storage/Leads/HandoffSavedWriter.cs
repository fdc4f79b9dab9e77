using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Writes a handoff and, for a transfer, who speaks in its conversation: both change together or not at all.</summary>
internal sealed class HandoffSavedWriter(ILeadSignal signal) : IChangeWriter<HandoffSaved>
{
    private const string Human = "human";

    // A second live handoff of the conversation meets the unique index and writes nothing.
    private const string Insert = """
        INSERT INTO handoffs (id, bot, conversation_id, episode, lead_id, kind, state, version, reason, owner, accepted_by, closed_reason,
            opened_at, accepted_at, first_reply_at, closed_at)
        VALUES (@id, @bot, @conversation, @episode, @lead, @kind, @state, 1, @reason, @owner, @acceptedBy, @closedReason,
            @opened, @accepted, @firstReply, @closed)
        ON CONFLICT DO NOTHING
        """;

    private const string Update = """
        UPDATE handoffs SET lead_id = @lead, kind = @kind, state = @state, version = @version, reason = @reason, owner = @owner,
            accepted_by = @acceptedBy, closed_reason = @closedReason, accepted_at = @accepted, first_reply_at = @firstReply, closed_at = @closed,
            due_at = 0, person = @person, details = @details
        WHERE id = @id AND bot = @bot AND version = @version - 1
        """;

    private const string SetSpeaker = """
        UPDATE conversations SET owner = @speaker, owner_version = owner_version + 1
        WHERE id = @conversation AND bot = @bot AND owner <> @speaker
        RETURNING owner_version
        """;

    // Only a person who takes over makes void what the bot has said and could not send yet. That it hands over, or speaks again, does not: the
    // words that tell the visitor of it are among what waits.
    private const string KeepWords = """
        UPDATE outbox SET owner_version = @version
        WHERE lane = @conversation AND bot = @bot AND state = 'pending' AND speaker = 'bot' AND owner_version = @version - 1
        """;

    public void Write(HandoffSaved change, ChangeContext context, IWriteSession session)
    {
        var handoff = change.Handoff;
        var written = handoff.Version == 1 ? session.Execute(Insert, Values(handoff)) : session.Execute(
            Update,
            [.. Values(handoff), ("person", handoff.AcceptedBy ?? handoff.Assignment?.Person), ("details", HandoffDetails.Write(handoff))]);
        if (written == 0)
        {
            throw new LeadConflictException("handoff", handoff.Id);
        }

        if (Speaker(handoff) is { } speaker
            && session.ReadFirst(SetSpeaker, row => row.GetInt64(0), ("speaker", speaker), ("conversation", handoff.ConversationId), ("bot", handoff.Bot)) is > 0 and var version
            && speaker != Human)
        {
            session.Execute(KeepWords, ("version", version), ("conversation", handoff.ConversationId), ("bot", handoff.Bot));
        }

        session.AfterCommit(() => signal.Raise(new LeadHint(handoff.Bot, "handoff", handoff.Id)));
    }

    private static (string Name, object? Value)[] Values(Handoff handoff) =>
    [
        ("id", handoff.Id),
        ("bot", handoff.Bot),
        ("conversation", handoff.ConversationId),
        ("episode", (long)handoff.Episode),
        ("lead", handoff.LeadId),
        ("kind", EnumKeys.Of(handoff.Kind)),
        ("state", EnumKeys.Of(handoff.State)),
        ("version", handoff.Version),
        ("reason", handoff.Reason),
        ("owner", handoff.Owner),
        ("acceptedBy", handoff.AcceptedBy),
        ("closedReason", handoff.ClosedReason),
        ("opened", handoff.OpenedAt.ToUnixTimeMilliseconds()),
        ("accepted", handoff.AcceptedAt?.ToUnixTimeMilliseconds()),
        ("firstReply", handoff.FirstReplyAt?.ToUnixTimeMilliseconds()),
        ("closed", handoff.ClosedAt?.ToUnixTimeMilliseconds()),
    ];

    // Whoever takes a task may telephone instead: the bot falls silent with their first words to the visitor, and speaks again afterwards.
    private static string? Speaker(Handoff handoff) => (handoff.Kind, handoff.State) switch
    {
        (_, HandoffState.Closed or HandoffState.Expired) => "bot",
        (HandoffKind.Transfer, HandoffState.Accepted) => Human,
        (HandoffKind.Transfer, _) => "waiting",
        (_, HandoffState.Accepted) => null,
        _ => "bot",
    };
}
