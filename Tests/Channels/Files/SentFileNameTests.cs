using LeadBot.Channels.Files;

namespace LeadBot.Tests.Channels.Files;

public sealed class SentFileNameTests
{
    [Theory]
    [InlineData("image/png", null, "image.png")]
    [InlineData("audio/ogg; codecs=opus", 1, "audio.ogg")]
    [InlineData("application/pdf", 2, "document 2.pdf")]
    [InlineData("application/x-anything", 3, "document 3")]
    public void A_file_without_a_name_is_called_what_it_is(string type, int? number, string name) => Assert.Equal(name, SentFileName.Of(type, number));
}
