using LeadBot.Dialogs.Answers.Approved;

namespace LeadBot.Tests.Dialogs.Answers.Approved;

/// <summary>The threshold, on the demo bot's own answers: other words of the same question find it, its neighbours do not.</summary>
public sealed class AnswerMatchingTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly AnswerBook Book = Read();

    [Theory]
    [InlineData("what do you do?", "what-do-you-do")]
    [InlineData("So what exactly does Northlight do?", "what-do-you-do")]
    [InlineData("which services do you offer", "what-do-you-do")]
    [InlineData("where are you based?", "where-are-you")]
    [InlineData("where is your office?", "where-are-you")]
    [InlineData("wait, where are you based?", "where-are-you")]
    [InlineData("sorry, quick question first: when are you open?", "what-are-your-opening-hours")]
    [InlineData("Where are you guys located exactly?", "where-are-you")]
    [InlineData("what's your address?", "where-are-you")]
    [InlineData("what are your opening hours please?", "what-are-your-opening-hours")]
    [InlineData("When are you open?", "what-are-your-opening-hours")]
    [InlineData("office hours?", "what-are-your-opening-hours")]
    [InlineData("What languages do you speak?", "which-languages-do-you-speak")]
    [InlineData("what happens to my data", "what-happens-to-my-data")]
    [InlineData("how do you handle data protection?", "what-happens-to-my-data")]
    [InlineData("who can read this chat?", "what-happens-to-my-data")]
    [InlineData("how does a first meeting work?", "how-does-a-first-meeting-work")]
    [InlineData("what happens in the first call?", "how-does-a-first-meeting-work")]
    [InlineData("do you work with small companies?", "do-you-work-with-small-firms")]
    [InlineData("do you also work with small firms?", "do-you-work-with-small-firms")]
    [InlineData("which industries do you work with?", "which-industries-do-you-work-with")]
    public void Other_words_of_a_question_find_its_answer(string question, string answer) =>
        Assert.Equal("answer/" + answer, Book.Match(question, "en", Today)?.Key);

    [Theory]
    [InlineData("are you open on saturdays?")]
    [InlineData("do you work with OpenEMR?")]
    [InlineData("do you have an office in Berlin?")]
    [InlineData("where is my invoice?")]
    [InlineData("can I work with you on weekends?")]
    [InlineData("do you speak Korean?")]
    [InlineData("do you have someone who speaks Korean?")]
    [InlineData("how long does a first project take?")]
    [InlineData("do you sell my data to advertisers?")]
    [InlineData("is your data centre in the EU?")]
    [InlineData("do you work with hospitals?")]
    [InlineData("what industry awards did you win?")]
    [InlineData("who is your CEO?")]
    [InlineData("what do you think of ChatGPT?")]
    [InlineData("do you offer discounts for small firms?")]
    [InlineData("???")]
    [InlineData("")]
    public void A_neighbour_of_a_question_is_left_to_a_person(string question) => Assert.Null(Book.Match(question, "en", Today));

    [Fact]
    public void An_answer_is_said_to_its_last_day_and_not_after()
    {
        var book = Of(new AnswerDraft("here") { Text = "In hall 4.", Until = "2026-11-30", Questions = { "Where is your stand at the fair?" } });
        Assert.NotNull(book.Match("where is your stand at the fair", "en", new DateOnly(2026, 11, 30)));
        Assert.Null(book.Match("where is your stand at the fair", "en", new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public void An_answer_is_said_in_its_own_language_only()
    {
        var book = Of(
            new AnswerDraft("here") { Text = "In Bonn.", Locale = "de", Questions = { "Wo sitzt Ihre Firma?", "Wo sind Sie?" } },
            new AnswerDraft("here") { Text = "In Bonn, Germany.", Questions = { "Where are you?" } });
        Assert.Equal("In Bonn.", book.Match("Wo sind Sie denn eigentlich?", "de-AT", Today)?.Text);
        Assert.Null(book.Match("Wo sind Sie?", "en", Today));
        Assert.Null(book.Match("Where are you?", "de", Today));
        Assert.Null(book.Match("Where are you?", "fr", Today));
    }

    [Fact]
    public void Two_answers_that_fit_alike_are_none()
    {
        var book = Of(
            new AnswerDraft("here") { Text = "One.", Questions = { "Can we visit the workshop?" } },
            new AnswerDraft("here") { Text = "Two.", Questions = { "Can we book the workshop?" } });
        Assert.Null(book.Match("the workshop?", "en", Today));
        Assert.Equal("Two.", book.Match("can we book the workshop?", "en", Today)?.Text);
    }

    private static AnswerBook Of(params AnswerDraft[] drafts) => new(drafts.Select(draft => draft.Finish(new AnswerFaults())!), "en", []);

    private static AnswerBook Read()
    {
        var faults = new AnswerFaults();
        var book = new AnswerBook(AnswerFolder.Read("Demo/Answers", faults), "en", ["Northlight Advisory", "Nora"]);
        Assert.Empty(faults.All);
        return book;
    }
}
