namespace LeadBot.Understanding;

/// <summary>
/// The approved answers among which the understanding may choose by id (<see cref="Reading.ChosenAnswerId"/>). It sees the question that an
/// answer is for, never the answer, and never words one.
/// </summary>
public interface IOfferedAnswers
{
    /// <summary>Approved answers that may fit the message, likeliest first, at most so many.</summary>
    IReadOnlyList<OfferedAnswer> Find(ReadingContext context, string text, int most);
}
