namespace LeadBot.Dialogs.Language;

/// <summary>Why a text was refused, as the measurement names it.</summary>
internal static class Refusals
{
    /// <summary>Nobody approved these words.</summary>
    public const string UnknownText = "unknown_text";

    /// <summary>The bot's settings do not approve the language.</summary>
    public const string UnknownLanguage = "unknown_language";

    /// <summary>A promise that no approved text holds.</summary>
    public const string Promise = "promise";
}
