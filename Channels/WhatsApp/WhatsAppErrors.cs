namespace LeadBot.Channels.WhatsApp;

/// <summary>Twilio's error codes, and what each asks of us.</summary>
internal static class WhatsAppErrors
{
    public static string? Words(string? code) => code switch
    {
        null or "" or "0" => null,
        "63016" => "63016: more than 24 hours after the visitor's last message only an approved template arrives",
        "63018" => "63018: WhatsApp's limit for this sender is reached",
        "63021" => "63021: WhatsApp does not take the content",
        "63024" => "63024: the recipient cannot be reached on WhatsApp",
        "63032" => "63032: WhatsApp limits messages to this person",
        "63038" => "63038: the account's daily limit is reached",
        "21610" => "21610: the recipient has opted out",
        "21211" => "21211: this is no number that can be written to",
        "21606" => "21606: the number in From cannot send",
        "20003" => "20003: Twilio does not know the account or its token",
        _ => code,
    };

    /// <summary>Nobody is there: what waits behind it is not sent either.</summary>
    public static bool IsGone(int code) => code is 21610 or 63024 or 21211;

    /// <summary>When it may go again; null for what is refused for good.</summary>
    public static TimeSpan? Wait(int code, int status) => code switch
    {
        63038 or 63032 => TimeSpan.FromHours(24),
        63018 or 20429 => TimeSpan.FromMinutes(1),
        20003 => TimeSpan.FromMinutes(1),
        _ when status is 429 or >= 500 or 408 => TimeSpan.FromSeconds(5),
        _ => null,
    };
}
