using LeadBot.Channels.Files;
using Microsoft.Net.Http.Headers;

namespace LeadBot.Tests.Channels.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("a.pdf", "a.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\me\\offer.docx", "offer.docx")]
    [InlineData("line\r\nbreak\0.txt", "linebreak.txt")]
    [InlineData("  ", "file")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void A_name_never_is_a_path(string? name, string clean) => Assert.Equal(clean, FileName.Clean(name));

    [Fact]
    public void A_name_has_at_most_255_letters() => Assert.Equal(255, FileName.Clean(new string('n', 300)).Length);

    [Theory]
    [InlineData("form-data; name=\"file\"; filename=\"nabídka ž.pdf\"", "nabídka ž.pdf")]
    [InlineData("form-data; name=file; filename=\"plain.txt\"; filename*=UTF-8''%C5%BE.txt", "ž.txt")]
    [InlineData("form-data; name=file; filename=\"a%22b.txt\"", "a\"b.txt")]
    [InlineData("form-data; name=file", null)]
    public void A_name_is_read_as_browsers_write_it(string header, string? name) =>
        Assert.Equal(name, FileName.From(ContentDispositionHeaderValue.Parse(header)));
}
