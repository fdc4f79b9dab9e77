namespace LeadBot.Storage.Search;

/// <summary>
/// A lead's place in the order of lists, as one number: the bot's number, the millisecond of creation, a number within it. So one index that is
/// ordered by place gives every list newest first, and a bot or a stretch of time is a range of places.
/// </summary>
internal static class LeadPlace
{
    /// <summary>Numbers that bots can have.</summary>
    public const long Bots = 1 << 10;

    private const int TimeBits = 42; // until the year 2109
    private const int WithinBits = 11;

    /// <summary>The first place of a millisecond.</summary>
    public static long Of(long bot, long at) => (bot << (TimeBits + WithinBits)) | (Math.Clamp(at, 0, (1L << TimeBits) - 1) << WithinBits);

    /// <summary>The last place of a millisecond.</summary>
    public static long LastOf(long bot, long at) => Of(bot, at) | ((1L << WithinBits) - 1);

    public static long FirstOf(long bot) => Of(bot, 0);

    public static long LastOf(long bot) => LastOf(bot, long.MaxValue);
}
