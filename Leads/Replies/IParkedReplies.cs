using LeadBot.Leads.Audit;

namespace LeadBot.Leads.Replies;

/// <summary>Replies to visitors that were given up, until a person has them sent again. Not those of a lead that was deleted.</summary>
public interface IParkedReplies
{
    Task<IReadOnlyList<ParkedReply>> ListAsync(ParkedReplyQuery query, CancellationToken ct);

    /// <summary>By channel, those with any.</summary>
    Task<IReadOnlyList<ParkedReplyCount>> CountAsync(string bot, CancellationToken ct);

    /// <summary>
    /// Sends again what may go, with its audit. Each goes in its conversation's order before what waits there; two wishes at once send it once.
    /// </summary>
    Task<ReplayResult> ReplayAsync(string bot, ReplyWanted wanted, AuditEntry audit, CancellationToken ct);
}
