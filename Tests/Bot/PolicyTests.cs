using System.Text.RegularExpressions;
using LeadBot.Bot.Demo;

namespace LeadBot.Tests.Bot;

/// <summary>The Content-Security-Policy of every page of ours, as docs/widget.md states it.</summary>
public sealed partial class PolicyTests(PagesServer factory) : IClassFixture<PagesServer>
{
    public static TheoryData<string> Pages =>
    [
        .. DemoPages.Read().Select(page => page.Path == "/404" ? "/nowhere" : page.Path),
        "/widget/frame", "/dashboard/sign-in",
    ];

    [Theory, MemberData(nameof(Pages))]
    public async Task No_page_allows_inline_code_or_eval_nor_anything_from_elsewhere(string path)
    {
        var client = factory.CreateClient();
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy")).Split("; ").ToDictionary(part => part.Split(' ')[0]);
        Assert.Equal("default-src 'none'", policy["default-src"]);
        Assert.Equal("script-src 'self'", policy["script-src"]);
        Assert.Matches("^style-src 'self'( 'nonce-[A-Za-z0-9+/=]{20,}')?( 'sha256-47DEQpj8HBSa\\+/TImW\\+5JCeuQeRkm5NMpJWZG3hSuFU=')?$", policy["style-src"]);
        Assert.Equal("base-uri 'none'", policy["base-uri"]);
        Assert.Contains("frame-ancestors", policy.Keys);
        Assert.DoesNotContain(policy.Values, part => part.Contains("unsafe", StringComparison.Ordinal) || part.Contains("http", StringComparison.Ordinal));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));

        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch(@"\son\w+=""|\sstyle=|javascript:", html);
        Assert.All(Script().Matches(html), script => Assert.Contains("src=", script.Value, StringComparison.Ordinal));
        Assert.All(Style().Matches(html), style => Assert.Contains("nonce=", style.Value, StringComparison.Ordinal));
    }

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex("<style[^>]*>")]
    private static partial Regex Style();
}
