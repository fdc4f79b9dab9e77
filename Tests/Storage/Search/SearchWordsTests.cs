using LeadBot.Storage.Search;

namespace LeadBot.Tests.Storage.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("Jana Čapková, ACME s.r.o.", "jana capkova acme s r o")]
    [InlineData("Straße Øresund Łódź", "strasse oresund lodz")]
    [InlineData("jana.novak@acme.example", "jana novak acme example")]
    [InlineData("\"NEAR(a b)\" OR c* ^d -e", "near a b or c d e")]
    [InlineData("東京支社", "東京 京支 支社")]
    [InlineData("％１２３ ﬁnance", "123 finance")]
    [InlineData("half \ud83d pair \U0001F600", "half pair")]
    [InlineData("  !? ", "")]
    [InlineData("+420 777-123 (456)", "420777123456")]
    [InlineData("12 34", "12 34")]
    public void Words_are_what_people_mean_whatever_they_type(string text, string words) =>
        Assert.Equal(words, string.Join(' ', SearchWords.OfQuery(text, 20)));

    [Fact]
    public void The_beginnings_of_every_word_stand_in_the_index_and_nothing_else_of_it() =>
        Assert.Equal(["a", "ac", "acm", "acme", "an", "s:new"], LeadTerms.Expand("s:new", "acme an", "acm").Split(' ').Order(StringComparer.Ordinal));
}
