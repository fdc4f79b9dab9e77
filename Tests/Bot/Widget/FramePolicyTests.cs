using LeadBot.Bot.Widget;

namespace LeadBot.Tests.Bot.Widget;

public sealed class FramePolicyTests
{
    [Fact]
    public void Nothing_inline_and_no_eval_is_allowed()
    {
        var policy = FramePolicy.For("abc", [], ["localhost:3978"]);

        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("'self'", Directive(policy, "script-src"));
        Assert.Equal("'none'", Directive(policy, "default-src"));
        Assert.Contains("'nonce-abc'", Directive(policy, "style-src"), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_site_may_show_the_chat_while_none_is_named() =>
        Assert.Equal("*", Directive(FramePolicy.For("abc", [], []), "frame-ancestors"));

    [Fact]
    public void Only_the_named_sites_and_our_own_may_show_the_chat() =>
        Assert.Equal(
            "'self' https://www.example.com https://*.example.org",
            Directive(FramePolicy.For("abc", ["https://www.example.com", "https://*.example.org"], []), "frame-ancestors"));

    [Fact]
    public void Sockets_may_go_to_our_hosts_only() =>
        Assert.Equal(
            "'self' blob: ws://bot.example wss://bot.example",
            Directive(FramePolicy.For("abc", [], ["bot.example", "BOT.example"]), "connect-src"));

    private static string Directive(string policy, string name) =>
        Assert.Single(policy.Split("; "), part => part.StartsWith(name + " ", StringComparison.Ordinal))[(name.Length + 1)..];
}
