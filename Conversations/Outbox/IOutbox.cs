namespace LeadBot.Conversations.Outbox;

/// <summary>The lanes of what leaves the house. In order within a lane, at least once, never two of a lane at a time.</summary>
public interface IOutbox
{
    /// <summary>Takes back what a dead process held, where the engine can know that it is dead. Called once, before anything is claimed.</summary>
    Task RecoverAsync(CancellationToken ct);

    /// <summary>Leases the heads of lanes that are due, the longest due first.</summary>
    Task<IReadOnlyList<OutboxItem>> ClaimAsync(int limit, CancellationToken ct);

    /// <summary>A piece of it is there, and others are still to go.</summary>
    Task NoteAsync(OutboxItem item, SentPart part, CancellationToken ct);

    /// <summary>It is there; also what must no longer go (<paramref name="state"/>).</summary>
    /// <param name="parts">Pieces of this try, where it went in several: what was not noted yet.</param>
    Task FinishAsync(OutboxItem item, OutboxState state, string? channelActivityId, IReadOnlyList<SentPart> parts, CancellationToken ct);

    /// <summary>The lane waits.</summary>
    /// <param name="parts">Pieces that went before it failed: they do not go again.</param>
    Task PutOffAsync(OutboxItem item, DateTimeOffset until, string reason, IReadOnlyList<SentPart> parts, CancellationToken ct);

    /// <summary>It stays here until a person says what to do.</summary>
    /// <param name="wholeLane">What waits behind it stays too.</param>
    /// <param name="parts">Pieces that went before it was refused: they do not go again when it is sent again.</param>
    Task ParkAsync(OutboxItem item, string reason, bool wholeLane, IReadOnlyList<SentPart> parts, CancellationToken ct);
}
