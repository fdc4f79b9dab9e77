namespace LeadBot.Channels.Telegram;

/// <summary>Telegram answered, and would not.</summary>
internal sealed class TelegramRefusal(string message, TimeSpan? retryAfter) : HttpRequestException(message)
{
    /// <summary>How long it asks to be left alone; null where it says nothing.</summary>
    public TimeSpan? RetryAfter => retryAfter;
}
