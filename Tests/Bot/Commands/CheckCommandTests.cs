using LeadBot.Bot.Commands.Checks;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Telegram;
using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Bot.Commands;

/// <summary>The verb <c>check</c> against services that behave as documented.</summary>
public sealed class CheckCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_set_up_that_works_is_told_line_by_line_and_nothing_is_started()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        var (code, lines) = await RunAsync([.. Telegram(telegram), .. Twilio(twilio)]);

        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.StartsWith("ok   Telegram (default): @nora_bot is known", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("ok   WhatsApp (default): Twilio knows the account", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("will be made at the first start", StringComparison.Ordinal));
        Assert.DoesNotContain(telegram.Calls, call => call.Method is "getUpdates" or "setWebhook" or "deleteWebhook");
    }

    [Fact]
    public async Task What_is_wrong_names_the_setting_and_what_to_do_and_shows_no_secret()
    {
        await using var telegram = await FakeTelegram.StartAsync(Ct);
        await using var twilio = await FakeTwilio.StartAsync(Ct);
        const string token = "1:revoked-token";
        var (code, lines) = await RunAsync(
        [
            .. Twilio(twilio), "--Bots:default:WhatsApp:AuthToken=wr0ng-secret", "--Bots:default:WhatsApp:Templates:late:ContentSid=HX00000000000000000000000000000009",
            "--Bots:default:WhatsApp:Templates:late:Text=Hello", $"--Bots:default:Telegram:Token={token}", $"--Bots:default:Telegram:ApiRoot={telegram.Address}",
        ]);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("FAIL Telegram (default)", StringComparison.Ordinal) && line.Contains("Bots:default:Telegram:Token", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("FAIL WhatsApp (default)", StringComparison.Ordinal) && line.Contains("Bots:default:WhatsApp:AuthToken", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("Templates:late:ContentSid", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(token, StringComparison.Ordinal) || line.Contains("wr0ng-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_a_section_is_told_before_anybody_is_asked()
    {
        var (code, lines) = await RunAsync(["--Bots:default:WhatsApp:AccountSid=AC00000000000000000000000000000001"]);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("FAIL Settings: Bots:default:WhatsApp:AuthToken is missing", StringComparison.Ordinal));
    }

    private static async Task<(int Code, string[] Lines)> RunAsync(string[] settings)
    {
        await using var folder = new TemporaryFolder();
        await using var output = new StringWriter();
        var code = await CheckCommand.RunAsync([$"--Storage:Sqlite:Path={Path.Combine(folder.Path, "leadbot.db")}", .. settings], output, Ct);
        return (code, output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static string[] Telegram(FakeTelegram telegram) => [$"--Bots:default:Telegram:Token={FakeTelegram.Token}", $"--Bots:default:Telegram:ApiRoot={telegram.Address}", "--Bots:default:Telegram:Polling=true"];

    private static string[] Twilio(FakeTwilio twilio) =>
    [
        "--PublicUrl=https://chat.example.com", $"--Bots:default:WhatsApp:AccountSid={FakeTwilio.Account}", $"--Bots:default:WhatsApp:AuthToken={FakeTwilio.Token}",
        "--Bots:default:WhatsApp:From=whatsapp:+14155238886", $"--Bots:default:WhatsApp:ApiRoot={twilio.Address}", $"--Bots:default:WhatsApp:ContentApiRoot={twilio.Address}",
    ];
}
