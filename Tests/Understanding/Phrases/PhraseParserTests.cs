using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Tests.Understanding.Phrases;

public sealed class PhraseParserTests
{
    [Fact]
    public void All_phrase_files_can_be_read() => Assert.NotEmpty(PhraseBook.Default.Find(Tokeniser.Cut("we need a human please")));

    [Theory]
    [InlineData("yes, please don't call me", "advance-refused")]
    [InlineData("We're not a bank", "negation")]
    [InlineData("it’s confidential", "declined")]
    public void Curly_marks_capitals_and_commas_do_not_matter(string text, string tag) => Assert.True(new Message(text).Has(tag));

    [Fact]
    public void A_phrase_does_not_reach_over_the_end_of_a_sentence() => Assert.False(new Message("I can share. No comment needed, that").Has("pricing"));

    [Fact]
    public void We_re_is_not_were() => Assert.False(new Message("we're 40 people").Has("past"));
}
