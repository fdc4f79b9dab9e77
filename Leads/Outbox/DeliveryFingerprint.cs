using System.Security.Cryptography;
using System.Text.Json;

namespace LeadBot.Leads.Outbox;

/// <summary>A digest of what a destination acts on, by which a change that means nothing to it is known.</summary>
internal static class DeliveryFingerprint
{
    public static string Of(Lead lead, bool isInternal)
    {
        // Saves change version and time alone; a mailbox need not hear what its own readers did with the lead either.
        var said = lead with { Version = 0, UpdatedAt = default, Mood = null };
        var told = isInternal
            ? said with { Status = LeadStatus.New, LostReason = null, History = [], Handoff = null, Brief = null, SettledAt = null, Episode = 0 }
            : said;
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(told, LeadJson.Default.Lead)).AsSpan(0, 16));
    }
}
