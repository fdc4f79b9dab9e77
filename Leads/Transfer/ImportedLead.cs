using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LeadBot.Leads.Matching;

namespace LeadBot.Leads.Transfer;

/// <summary>What a row says of a lead that is not there yet: its id, its record, or the beginnings of one.</summary>
internal static class ImportedLead
{
    private const string NoChannel = "import";
    private const int LongestAddress = 2_048;

    /// <summary>
    /// The row's own id; else one made of the e-mail or phone, else of all that the row says, so that the same file gives the same ids.
    /// </summary>
    public static string IdOf(ImportRow row, Lead? record, string bot) =>
        row.Text(LeadTarget.Id) ?? record?.Id
        ?? Derived(bot, ContactKey.Email(row.Text("email")) ?? ContactKey.Phone(row.Text("phone"))
            ?? string.Join('\n', row.Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal).Select(cell => $"{cell.Key}\t{cell.Value.Cell}")));

    /// <summary>An id that two runs give alike, in the shape of all others (version 8 of RFC 9562).</summary>
    public static string Derived(string bot, string of)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{bot}\n{of}")).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }

    public static bool IsId(string id) => id.Length is > 0 and <= 64 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    /// <summary>The whole record of a row of our own preset; null where there is none.</summary>
    public static Lead? Record(ImportRow row, Action<string, string> refuse)
    {
        if (!row.Cells.TryGetValue(LeadTarget.Record, out var cell))
        {
            return null;
        }

        try
        {
            var lead = JsonSerializer.Deserialize(cell.Cell, LeadJson.Default.Lead);
            if (lead is { Version: > 0, Fields: not null, Consent: not null, Source: not null, History: not null, Review: not null, Score: not null } && IsId(lead.Id))
            {
                return lead;
            }
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException or FormatException)
        {
            // told below
        }

        refuse(cell.Header, "must be the record as an export of LeadBot wrote it, or empty.");
        return null;
    }

    /// <summary>A lead of the row's own words, without fields yet.</summary>
    public static Lead Begin(ImportRow row, string bot, string id, string by, DateTimeOffset now, Action<string, string> refuse)
    {
        var (status, reason) = Status(row, refuse);
        return new Lead
        {
            Id = id,
            Bot = bot,
            ConversationId = $"import-{id}",
            Channel = row.Text(LeadTarget.Channel) is { Length: <= 40 } channel ? channel : NoChannel,
            Version = 1,
            Status = status,
            LostReason = reason,
            Source = Source(row),
            History = [new HistoryEntry { At = now, By = by, Status = status, Note = "imported" }],
            CreatedAt = CreatedAt(row, now, refuse),
            UpdatedAt = now,
        };
    }

    private static (LeadStatus Status, string? Reason) Status(ImportRow row, Action<string, string> refuse)
    {
        if (!row.Cells.TryGetValue(LeadTarget.Status, out var cell))
        {
            return (LeadStatus.New, null);
        }

        var word = cell.Cell.Trim();
        if ((EnumKeys.Find<LeadStatus>(word.ToLowerInvariant()) ?? CrmColumns.StatusOf(word)) is not { } status)
        {
            refuse(cell.Header, $"must be one of: {string.Join(", ", EnumKeys.All<LeadStatus>())}, or a status of the preset.");
            return (LeadStatus.New, null);
        }

        return (status, status == LeadStatus.Lost ? row.Text(LeadTarget.LostReason) ?? "imported as lost" : null);
    }

    private static DateTimeOffset CreatedAt(ImportRow row, DateTimeOffset now, Action<string, string> refuse)
    {
        if (!row.Cells.TryGetValue(LeadTarget.CreatedAt, out var cell))
        {
            return now;
        }

        // Years first: what other dates mean depends on where they were written.
        if (cell.Cell.Trim() is var text && text.Length >= 10 && text[..4].All(char.IsAsciiDigit) && text[4] == '-'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            && at >= DateTimeOffset.UnixEpoch && at <= now.AddDays(1))
        {
            return at;
        }

        refuse(cell.Header, "must be a date or time that has passed, such as 2026-11-21 or 2026-11-21T14:30:00Z.");
        return now;
    }

    private static LeadSource Source(ImportRow row) => new()
    {
        Page = Short(row.Text(LeadTarget.Page)),
        Title = Short(row.Text(LeadTarget.Title)),
        Referrer = Short(row.Text(LeadTarget.Referrer)),
        Campaign = row.Cells.Where(cell => cell.Key.StartsWith(LeadTarget.Utm, StringComparison.Ordinal))
            .ToDictionary(cell => cell.Key, cell => Short(cell.Value.Cell.Trim())!),
        Geo = new VisitorGeo { Country = Short(row.Text(LeadTarget.Country)), TimeZone = Short(row.Text(LeadTarget.TimeZone)), Locale = Short(row.Text(LeadTarget.Locale)) },
    };

    private static string? Short(string? text) => text?.Length > LongestAddress ? text[..LongestAddress] : text;
}
