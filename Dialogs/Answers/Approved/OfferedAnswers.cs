using LeadBot.Leads.Qualification;
using LeadBot.Understanding;

namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>The approved answers among which an understanding beside the rules may choose. It sees their questions only.</summary>
internal sealed class OfferedAnswers(AnswerBooks books, TimeProvider time) : IOfferedAnswers
{
    public IReadOnlyList<OfferedAnswer> Find(ReadingContext context, string text, int most)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        return
        [
            .. books.For(context.Bot).Nearest(text, context.Language ?? context.Profile.Locale, today, most)
                .Select(answer => new OfferedAnswer(answer.Key, answer.Questions[0])),
        ];
    }
}
