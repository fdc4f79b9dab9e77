namespace LeadBot.Leads.Briefs;

/// <summary>What a brief says of the visitor's mood.</summary>
internal static class BriefMood
{
    public const string Start = "moodStart";
    public const string Lowest = "moodLowest";
    public const string Last = "moodLast";
    public const string Words = "moodWords";

    private const double Noticed = 0.25;
    private const double Strong = 0.6;
    private const int MostWords = 4;

    /// <summary>False where the visitor was neutral throughout: that is nothing to read.</summary>
    public static bool IsNoticed(LeadMood? mood) =>
        mood is not null && (Math.Abs(mood.Start.Value) >= Noticed || Math.Abs(mood.Last.Value) >= Noticed || mood.Lowest.Value <= -Noticed);

    /// <summary>The word for one point; null for a lowest one that was not low.</summary>
    public static string? Key(LeadMood mood, string placeholder) => placeholder switch
    {
        Start => Level(mood.Start.Value),
        Lowest => mood.Lowest.Value <= -Noticed ? Level(mood.Lowest.Value) : null,
        _ => Level(mood.Last.Value),
    };

    /// <summary>The words of the lowest point.</summary>
    public static string? Quotes(LeadMood? mood) =>
        mood is { Lowest.Words: { Count: > 0 } words } ? string.Join("”, “", words.Take(MostWords).Select(word => word.Text)) : null;

    private static string Level(double value) => value switch
    {
        <= -Strong => "veryBad",
        <= -Noticed => "bad",
        < Noticed => "neutral",
        < Strong => "good",
        _ => "veryGood",
    };
}
