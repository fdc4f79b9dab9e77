using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;

namespace LeadBot.Tests.Bot.Widget;

public sealed partial class WidgetPagesTests(PagesServer factory) : IClassFixture<PagesServer>
{
    [Fact]
    public async Task The_launcher_stays_within_its_five_kilobytes()
    {
        var bytes = await factory.CreateClient().GetByteArrayAsync("/widget.js", TestContext.Current.CancellationToken);

        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            await gzip.WriteAsync(bytes, TestContext.Current.CancellationToken);
        Assert.InRange(packed.ToArray().Length, 1000, 5 * 1024);
    }

    [Fact]
    public async Task The_frame_runs_without_inline_script_and_has_a_nonce_of_its_own_each_time()
    {
        var client = factory.CreateClient();
        var first = await client.GetAsync("/widget/frame?bot=default", TestContext.Current.CancellationToken);
        var second = await client.GetAsync("/widget/frame?bot=default", TestContext.Current.CancellationToken);

        var html = await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.All(Script().Matches(html), script => Assert.Contains("src=", script.Value, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\son\w+=|style=|<style>", html);
        Assert.NotEqual(Policy(first), Policy(second));
        Assert.DoesNotContain("unsafe", Policy(first), StringComparison.Ordinal);
        Assert.True(first.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Every_file_of_the_frame_is_there_compressed_and_may_be_kept_for_ever()
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        var html = await client.GetStringAsync("/widget/frame", TestContext.Current.CancellationToken);

        var files = File().Matches(html).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(3, files.Count);
        foreach (var file in files)
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, $"/widget/{file}");
            var answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("gzip", answer.Content.Headers.ContentEncoding);
            Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_name_and_the_sites_of_a_bot_come_from_its_settings()
    {
        await using var configured = factory.WithWebHostBuilder(host => host
            .UseSetting("Bots:default:Name", "Ada <&> {{nonce}}")
            .UseSetting("Bots:default:WebChat:AllowedOrigins:0", "https://www.example.com"));
        var answer = await configured.CreateClient().GetAsync("/widget/frame?bot=default", TestContext.Current.CancellationToken);

        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<h1>Ada &lt;&amp;&gt; {{nonce}}</h1>", html, StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self' https://www.example.com", Policy(answer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_bot_is_not_found()
    {
        var answer = await factory.CreateClient().GetAsync("/widget/frame?bot=nobody", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static string Policy(HttpResponseMessage answer) => Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex(@"(webchat|frame)\.[a-z0-9]{10}\.(js|css)")]
    private static partial Regex File();
}
