namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>What channels can show.</summary>
public static class Channel
{
    public const int MaxActionTitleLength = 20;

    /// <summary>Personal conversations of Teams only; everywhere else the kind of conversation does not matter.</summary>
    public static bool SupportsSuggestedActions(string? channelId, int buttonCnt = 100, string? conversationType = null) =>
        Id(channelId) switch
        {
            "facebook" or "skype" => buttonCnt <= 10,
            "line" => buttonCnt <= 13,
            "kik" => buttonCnt <= 20,
            "telegram" or "emulator" or "directline" or "directlinespeech" or "webchat" => buttonCnt <= 100,
            "msteams" => conversationType == "personal" && buttonCnt <= 3,
            _ => false,
        };

    public static bool SupportsCardActions(string? channelId, int buttonCnt = 100) => Id(channelId) switch
    {
        "facebook" or "skype" => buttonCnt <= 3,
        "msteams" => buttonCnt <= 50,
        "line" => buttonCnt <= 99,
        "slack" or "telegram" or "emulator" or "directline" or "directlinespeech" or "webchat" or "cortana" => buttonCnt <= 100,
        _ => false,
    };

    public static bool HasMessageFeed(string? channelId) => Id(channelId) != "cortana";

    private static string? Id(string? channelId) => channelId?.ToLowerInvariant();
}
