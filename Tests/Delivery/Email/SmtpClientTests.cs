using LeadBot.Delivery.Email;
using LeadBot.Tests.Fakes.Delivery;

namespace LeadBot.Tests.Delivery.Email;

public sealed class SmtpClientTests
{
    private static readonly Mail s_mail = new(
        "lead-1.3@firm.example", "leadbot@firm.example", ["sales@firm.example"], "Neuer Lead: Jürgen Müller, 株式会社", ".\r\n..one\nÄ", "<p>Ä</p>", DateTimeOffset.UnixEpoch)
    {
        Thread = "lead-1@firm.example",
        ReplyTo = "dana@firm1.example",
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_letter_for_letter_with_an_id_of_its_own()
    {
        await using var server = new FakeSmtp().Start();

        await new SmtpClient().SendAsync(To(server), s_mail, Ct);

        var mail = Assert.Single(server.Mails);
        Assert.Equal(("leadbot@firm.example", "sales@firm.example"), (mail.From, Assert.Single(mail.To)));
        Assert.Equal((s_mail.Subject, s_mail.Text, s_mail.Html), (mail.Subject, mail.Text, mail.Html));
        Assert.Equal(("<lead-1.3@firm.example>", "<lead-1@firm.example>", "dana@firm1.example"), (mail.Header("Message-ID"), mail.Header("References"), mail.Header("Reply-To")));
        Assert.All(mail.Raw.Split("\r\n"), line => Assert.True(line.Length <= 78 && line.All(char.IsAscii), line));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_way_is_protected_before_anything_is_said(bool isTlsFirst)
    {
        await using var server = new FakeSmtp { Certificate = FakeSmtp.NewCertificate(), IsTlsFirst = isTlsFirst, Account = "leadbot:s3cret" }.Start();
        var options = To(server);
        (options.Security, options.User, options.Password) = (isTlsFirst ? SmtpSecurity.Tls : SmtpSecurity.StartTls, "leadbot", "s3cret");

        await new SmtpClient { Trust = (_, shown, _, _) => shown?.GetCertHashString() == server.Certificate!.GetCertHashString() }.SendAsync(options, s_mail, Ct);

        Assert.True(Assert.Single(server.Mails).IsProtected);
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_ends_it()
    {
        await using var server = new FakeSmtp { Certificate = FakeSmtp.NewCertificate(), Account = "leadbot:s3cret" }.Start();
        var options = To(server);
        (options.User, options.Password) = ("leadbot", "s3cret");

        await Assert.ThrowsAsync<System.Security.Authentication.AuthenticationException>(() => new SmtpClient().SendAsync(options, s_mail, Ct));

        Assert.DoesNotContain(server.Commands, line => line.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task Where_STARTTLS_is_asked_for_and_not_offered_nothing_is_sent()
    {
        await using var server = new FakeSmtp().Start();
        var options = To(server);
        options.Security = SmtpSecurity.StartTls;

        var refused = await Assert.ThrowsAsync<SmtpRefusedException>(() => new SmtpClient().SendAsync(options, s_mail, Ct));

        Assert.Contains("STARTTLS", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, line => line.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mailbox_that_is_no_more_keeps_the_mail_from_nobody_else()
    {
        await using var server = new FakeSmtp { Refuse = line => line.Contains("gone@", StringComparison.Ordinal) ? "550 5.1.1 no such mailbox" : null }.Start();

        await new SmtpClient().SendAsync(To(server), s_mail with { To = ["gone@firm.example", "sales@firm.example"] }, Ct);

        Assert.Equal(["sales@firm.example"], Assert.Single(server.Mails).To);
    }

    [Theory]
    [InlineData("Lead\r\nBcc: everybody@world.example")]
    [InlineData("Lead\nX: y")]
    [InlineData("=?utf-8?B?AAAA?=")]
    public void A_visitors_words_cannot_begin_a_header(string words)
    {
        var encoded = MailText.Encode(words);

        Assert.DoesNotContain("\r\nBcc", encoded, StringComparison.Ordinal);
        Assert.DoesNotContain("\nX", encoded, StringComparison.Ordinal);
        Assert.False(encoded.StartsWith("=?utf-8?B?AAAA?=", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dana@firm.example", true)]
    [InlineData("dana+x@sub.firm.example", true)]
    [InlineData("dana@firm.example>\r\nRCPT TO:<b@c.example", false)]
    [InlineData("dana@firm.example\n", false)]
    [InlineData("Dana <dana@firm.example>", false)]
    [InlineData("dana", false)]
    public void Only_a_plain_address_stands_in_a_command(string text, bool isAddress) => Assert.Equal(isAddress, MailAddressText.IsAddress(text));

    private static SmtpOptions To(FakeSmtp server) => new() { Host = "127.0.0.1", Port = server.Port };
}
