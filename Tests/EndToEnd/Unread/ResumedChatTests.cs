using System.Net;
using System.Net.Sockets;
using LeadBot.Tests.Fakes.Delivery;

namespace LeadBot.Tests.EndToEnd.Unread;

/// <summary>A visitor leaves, gets a mail and comes back by its link, in a real browser.</summary>
public sealed class ResumedChatTests(Browser browser)
{
    private static readonly Dictionary<string, string> s_answers = new()
    {
        ["email"] = "dana@coleadvisory.example",
        ["consent"] = "yes",
        ["name"] = "Dana Cole",
        ["company"] = "Cole Advisory",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_link_opens_the_page_of_the_chat_with_the_same_conversation_and_stands_in_no_address_and_no_log()
    {
        await using var folder = new TemporaryFolder();
        await using var smtp = new FakeSmtp().Start();
        var own = $"http://127.0.0.1:{FreePort()}";
        using var server = await ChildServer.StartAsync(
            Path.Combine(folder.Path, "leadbot.db"), Ct,
            [
                $"--urls={own}", $"--PublicUrl={own}", $"--Api:Keys:0={LeadBotServer.ApiKey}", "--Dashboard:Admin:Password=" + LeadBotServer.AdminPassword,
                "--Handoffs:Unread:MailAfter=00:00:01", "--Logging:LogLevel:Default=Debug", .. smtp.Settings().Select(setting => $"--{setting.Key}={setting.Value}"),
            ]);
        using var rep = new HttpClient { BaseAddress = server.Address };
        rep.DefaultRequestHeaders.Authorization = new("Bearer", LeadBotServer.ApiKey);
        string conversation;
        await using (var visitor = await browser.VisitorAsync())
        {
            var chat = await ChatPage.OpenAsync(visitor, server.Address, "/pricing");
            await chat.OpenChatAsync();
            await chat.SayAsync("What would an AI pilot cost for our 60-person firm?");
            await chat.AnswerAllAsync(s_answers);
            conversation = await chat.ConversationIdAsync();
        }

        var handoff = await UnreadReplyTests.AcceptedAsync(rep);
        await UnreadReplyTests.SayAsync(rep, handoff, "k1", "Hello Dana, shall we talk on Monday?");
        var mail = await Until.ThereAsync(() => smtp.Mails.FirstOrDefault(mail => mail.To.Contains("dana@coleadvisory.example")), Ct);
        var link = UnreadReplyTests.LinkOf(mail);
        Assert.StartsWith($"{own}/pricing#leadbot=", link, StringComparison.Ordinal);

        await using var elsewhere = await browser.VisitorAsync(); // another browser, as on a phone
        var back = await ChatPage.OpenAsync(elsewhere, server.Address, link);
        await back.Bubbles().Filter(new() { HasText = "Hello Dana, shall we talk on Monday?" }).WaitForAsync();
        await back.WriteAsync("Monday is fine");
        await Until.ComesAsync(
            async () => (await rep.GetStringAsync($"/api/v1/bots/default/handoffs/{handoff}/transcript", Ct)).Contains("Monday is fine", StringComparison.Ordinal) ? "there" : null, Ct);

        Assert.Equal(conversation, await back.ConversationIdAsync());
        Assert.DoesNotContain("leadbot=", back.Page.Url, StringComparison.Ordinal);
        Assert.Empty(back.Errors);
        var token = link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..];
        Assert.DoesNotContain(token, server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(token[^20..], server.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("leadbot=", await rep.GetStringAsync($"/api/v1/bots/default/handoffs/{handoff}/transcript", Ct), StringComparison.Ordinal);
        await Browser.ShotAsync(back.Page, "chat-resumed");
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
