namespace LeadBot.Channels.WebChat.Tokens;

/// <summary>What became of a token that was presented.</summary>
internal abstract record TokenReading
{
    private TokenReading()
    {
    }

    public sealed record Valid(DirectLineToken Token) : TokenReading;

    /// <summary>We signed it, and its time is over.</summary>
    public sealed record Expired(DirectLineToken Token) : TokenReading;

    /// <summary>Not a token, not ours, changed, for another purpose, or not valid yet.</summary>
    public sealed record Unknown : TokenReading
    {
        public static readonly Unknown Instance = new();
    }
}
