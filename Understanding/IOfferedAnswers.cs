namespace LeadBot.Understanding;

/// <summary>
/// The approved words among which the understanding may choose by id (<see cref="Reading.ChosenAnswerId"/>,
/// <see cref="Reading.ChosenClarification"/>). It never sees more of an answer than its question, and never words it.
/// </summary>
public interface IOfferedAnswers
{
    /// <summary>Approved answers that may fit the message, likeliest first.</summary>
    IReadOnlyList<OfferedAnswer> FindAnswers(ReadingContext context, string text, int most);

    /// <summary>Approved clarifying questions for the field that was asked; empty where nothing was.</summary>
    IReadOnlyList<OfferedAnswer> FindClarifications(ReadingContext context);
}
