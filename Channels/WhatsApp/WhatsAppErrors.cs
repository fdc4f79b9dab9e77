using System.Collections.Frozen;
using System.Globalization;

namespace LeadBot.Channels.WhatsApp;

/// <summary>
/// Twilio's error codes, and what each asks of us: the one table, whether the code comes with the answer or later with a report. Source:
/// Twilio's error dictionary, https://www.twilio.com/docs/api/errors/CODE, read 2026-11.
/// </summary>
internal static class WhatsAppErrors
{
    private static readonly FrozenDictionary<int, WhatsAppError> s_all = new WhatsAppError[]
    {
        new(20003, WhatsAppAction.AuthBroken, "Twilio does not know the account or its token", TimeSpan.FromMinutes(1)),
        new(20404, WhatsAppAction.Park, "Twilio does not know what was named: the account, or the content of a template"),
        new(20429, WhatsAppAction.Retry, "too many requests at once", TimeSpan.FromMinutes(1)),
        new(21211, WhatsAppAction.Gone, "this is no number that can be written to"),
        new(21606, WhatsAppAction.AuthBroken, "the number in From cannot send", TimeSpan.FromMinutes(5)),
        new(21610, WhatsAppAction.Suppress, "the recipient has opted out"),
        new(63016, WhatsAppAction.TemplateNeeded, "more than 24 hours after the visitor's last message only an approved template arrives"),
        new(63018, WhatsAppAction.Retry, "WhatsApp's limit for this sender is reached", TimeSpan.FromMinutes(1)),
        new(63021, WhatsAppAction.Park, "WhatsApp does not take the content: too long, or the values do not fit the template"),
        new(63024, WhatsAppAction.Gone, "the recipient cannot be reached on WhatsApp"),
        new(63032, WhatsAppAction.Retry, "WhatsApp limits messages to this person", TimeSpan.FromHours(24)),
        new(63038, WhatsAppAction.Retry, "the account's daily limit is reached", TimeSpan.FromHours(24)),
    }.ToFrozenDictionary(error => error.Code);

    public static IEnumerable<WhatsAppError> All => s_all.Values;

    /// <summary>What a code asks of us; a code that nobody has documented decides by the status that came with it.</summary>
    public static WhatsAppError Of(int code, int status, string message) =>
        s_all.TryGetValue(code, out var known) ? known
        : status is 429 or >= 500 or 408 ? new WhatsAppError(code, WhatsAppAction.Retry, message, TimeSpan.FromSeconds(5))
        : status is 401 or 403 ? new WhatsAppError(code, WhatsAppAction.AuthBroken, message, TimeSpan.FromMinutes(1))
        : new WhatsAppError(code, WhatsAppAction.Park, message);

    /// <summary>The code of a report; null where it tells none.</summary>
    public static WhatsAppError? Reported(string? code) => int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
        ? s_all.GetValueOrDefault(number) ?? new WhatsAppError(number, WhatsAppAction.Park, "see Twilio's error dictionary")
        : null;
}
