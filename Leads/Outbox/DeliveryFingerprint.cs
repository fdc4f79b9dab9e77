using System.Security.Cryptography;
using System.Text.Json;
using LeadBot.Leads.Consents;

namespace LeadBot.Leads.Outbox;

/// <summary>A digest of what a destination acts on, by which a change that means nothing to it is known.</summary>
internal static class DeliveryFingerprint
{
    /// <summary>Of the news that consent was taken back, to an outside system.</summary>
    public const string Withdrawn = "withdrawn";

    private const char Granted = '+';

    /// <summary>Whether the visitor had agreed when the state was queued: outside systems get no other, a mailbox hears of all.</summary>
    public static bool WasGranted(string? last, bool isInternal) => last is not null && (isInternal ? last.EndsWith(Granted) : last != Withdrawn);

    public static string Of(Lead lead, bool isInternal)
    {
        // Saves change version and time alone; a mailbox need not hear what its own readers did with the lead either.
        var said = lead with { Version = 0, UpdatedAt = default, Mood = null };
        var told = isInternal
            ? said with { Status = LeadStatus.New, LostReason = null, History = [], Handoff = null, Brief = null, SettledAt = null, Episode = 0 }
            : said;
        var digest = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(told, LeadJson.Default.Lead)).AsSpan(0, 16));
        return isInternal && lead.Consent.State == ConsentState.Granted ? digest + Granted : digest;
    }
}
