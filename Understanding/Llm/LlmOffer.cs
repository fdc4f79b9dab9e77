namespace LeadBot.Understanding.Llm;

/// <summary>What goes along with a message: what may be chosen by id, and what was said before.</summary>
internal sealed record LlmOffer(IReadOnlyList<OfferedAnswer> Answers, IReadOnlyList<OfferedAnswer> Clarifications, IReadOnlyList<RecentLine> Recent)
{
    public static LlmOffer Nothing { get; } = new([], [], []);
}
