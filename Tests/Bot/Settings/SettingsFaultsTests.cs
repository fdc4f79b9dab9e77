using LeadBot.Bot.Settings;

namespace LeadBot.Tests.Bot.Settings;

public sealed class SettingsFaultsTests
{
    [Theory]
    [InlineData("Bots:default:Fields:1:Kind is 9; there are: Text.", "Bots:default:Fields:1:Kind", "is 9; there are: Text.")]
    [InlineData("Bots:default:Routing:Rules:1:When:3: \"x\" is not a condition.", "Bots:default:Routing:Rules:1:When:3", "\"x\" is not a condition.")]
    [InlineData("Owners:strategy:Fallback names \"nobody\".", "Owners:strategy:Fallback", "names \"nobody\".")]
    [InlineData("Bots:default:Texts:en:ask.need:0 is empty.", "Bots:default:Texts:en:ask.need:0", "is empty.")]
    [InlineData("Review:HighValuePeople of each bot must lie between 1 and 2.", "", "Review:HighValuePeople of each bot must lie between 1 and 2.")]
    public void A_sentence_is_filed_under_the_key_that_it_begins_with(string fault, string key, string text)
    {
        var (found, texts) = Assert.Single(SettingsFaults.ByKey([fault]));
        Assert.Equal(key, found);
        Assert.Equal([text], texts);
    }

    [Fact]
    public void A_text_that_a_language_lacks_is_filed_where_it_would_stand() => Assert.Equal(
        "Bots:default:Texts:en:ask.rooms",
        Assert.Single(SettingsFaults.ByKey(["Language file en.json has no text \"ask.rooms\", which Bots:default needs."])).Key);
}
