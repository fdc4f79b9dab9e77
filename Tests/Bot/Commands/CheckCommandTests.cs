using LeadBot.Bot.Commands.Checks;
using LeadBot.Tests.EndToEnd;
using LeadBot.Tests.Fakes.Delivery;
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

    [Fact]
    public async Task Destinations_are_looked_at_and_nothing_is_delivered()
    {
        await using var receiver = await FakeReceiver.StartAsync(Ct);
        await using var smtp = new FakeSmtp { Account = "leadbot:right" }.Start();
        var (code, lines) = await RunAsync(
        [
            .. Lines(receiver.Settings()), .. Lines(smtp.Settings()), "--Delivery:sales:Smtp:User=leadbot", "--Delivery:sales:Smtp:Password=right",
            .. Lines(receiver.Settings("old")), "--Delivery:old:Active=false",
        ]);

        Assert.Equal(0, code);
        Assert.Contains(lines, line => line.StartsWith("ok   Delivery (crm, Webhook): 127.0.0.1:", StringComparison.Ordinal));
        Assert.Contains("ok   Delivery (sales, Email): 127.0.0.1 takes mail from leadbot@northlight.example and knows the sign-in.", lines);
        Assert.Contains("ok   Delivery (old, Webhook): Delivery:old:Active is false: no lead goes there.", lines);
        Assert.Equal((0, 0), (receiver.Calls, smtp.Mails.Count));
    }

    [Fact]
    public async Task A_destination_that_cannot_be_reached_refuses_the_sign_in_or_has_no_readers_names_the_setting_and_shows_no_secret()
    {
        await using var smtp = new FakeSmtp { Account = "leadbot:right" }.Start();
        var (code, lines) = await RunAsync(
        [
            "--Delivery:crm:Kind=Webhook", "--Delivery:crm:Url=https://crm.firm.invalid/leads", $"--Delivery:crm:Secret={FakeReceiver.Secret}",
            "--Delivery:near:Kind=Webhook", "--Delivery:near:Url=https://127.0.0.1/leads", $"--Delivery:near:Secret={FakeReceiver.Secret}",
            .. Lines(smtp.Settings()), "--Delivery:sales:To=", "--Delivery:sales:Smtp:User=leadbot", "--Delivery:sales:Smtp:Password=wr0ng-horse",
        ]);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("FAIL Delivery (crm, Webhook): crm.firm.invalid is not known by that name", StringComparison.Ordinal) && line.Contains("Delivery:crm:Url", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("FAIL Delivery (near, Webhook)", StringComparison.Ordinal) && line.Contains("Delivery:near:AllowPrivate", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("FAIL Delivery (sales, Email): 127.0.0.1 refuses the sign-in: 535", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("FAIL Delivery (sales, Email): Nobody reads it. Set Delivery:sales:To", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("wr0ng-horse", StringComparison.Ordinal) || line.Contains("whsec_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_secret_that_is_none_and_a_mailbox_without_a_server_are_told_before_anybody_is_asked()
    {
        var (code, lines) = await RunAsync(
            ["--Delivery:crm:Kind=Webhook", "--Delivery:crm:Url=https://crm.firm.example/leads", "--Delivery:crm:Secret=hunter2", "--Delivery:sales:Kind=Email"]);

        Assert.Equal(1, code);
        Assert.Contains(lines, line => line.StartsWith("FAIL Settings: Delivery:crm:Secret must be whsec_", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("FAIL Settings: Delivery:sales:Smtp:Host is missing", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("hunter2", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Lines(IEnumerable<(string Key, string Value)> settings) => settings.Select(setting => $"--{setting.Key}={setting.Value}");

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
