using LeadBot.Dialogs.Answers;
using LeadBot.Dialogs.Interviews;

namespace LeadBot.Tests.Dialogs.Answers;

public sealed class RepetitionTests
{
    [Theory]
    [InlineData("do you work with OpenEMR?", "so do you work with openemr??", true)]
    [InlineData("do you work with OpenEMR?", "Do you work with OpenEMR please", true)]
    [InlineData("do you work with OpenEMR?", "do you work with Epic?", false)]
    [InlineData("do you speak French?", "do you speak German?", false)]
    [InlineData("are you open on saturdays?", "is there a branch in Osaka?", false)]
    public void A_question_is_counted_again_when_it_comes_in_nearly_the_same_words(string one, string other, bool same)
    {
        var interview = new Interview();
        Assert.Equal(1, Repetition.NoteQuestion(interview, one));
        Assert.Equal(same ? 2 : 1, Repetition.NoteQuestion(interview, other));
    }

    [Fact]
    public void Only_the_last_five_questions_are_kept_and_long_ones_are_cut()
    {
        var interview = new Interview();
        for (var i = 0; i < 20; i++)
        {
            Repetition.NoteQuestion(interview, $"topic{i} thing{i} {new string('x', 1000)}?");
        }

        Assert.Equal(5, interview.Noted.Count);
        Assert.All(interview.Noted, noted => Assert.True(noted.Text.Length <= 300));
    }
}
