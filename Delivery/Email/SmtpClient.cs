using System.Net;
using System.Net.Security;
using System.Text;

namespace LeadBot.Delivery.Email;

/// <summary>Hands a mail to a server (RFC 5321), protected as the settings ask. Nothing but the greeting goes in clear unless the server is this very machine.</summary>
internal sealed class SmtpClient
{
    private static readonly byte[] s_end = Encoding.ASCII.GetBytes(".\r\n");

    /// <summary>Judges certificates in place of the system's list; for tests.</summary>
    public RemoteCertificateValidationCallback? Trust { get; init; }

    /// <exception cref="SmtpRefusedException">The server said no.</exception>
    /// <exception cref="IOException">The connection broke, or the server does not speak SMTP.</exception>
    public async Task SendAsync(SmtpOptions server, Mail mail, CancellationToken ct)
    {
        await using var connection = await SmtpConnection.OpenAsync(server.Host, server.Port, ct);
        var extensions = await GreetAsync(connection, server, MailAddressText.DomainOf(mail.From), ct);
        await SignInAsync(connection, server, extensions, ct);
        Expect(await connection.AskAsync($"MAIL FROM:<{mail.From}>", ct), 250);
        await AddressAsync(connection, mail, ct);
        Expect(await connection.AskAsync("DATA", ct), 354);
        // A line of a single full stop would end the mail; no line of ours begins with one.
        await connection.WriteAsync(MailText.Compose(mail), ct);
        await connection.WriteAsync(s_end, ct);
        Expect(await connection.AnswerAsync(ct), 250);
        try
        {
            await connection.AskAsync("QUIT", ct);
        }
        catch (IOException)
        {
            // It has the mail.
        }
    }

    /// <summary>Signs in and leaves again.</summary>
    /// <inheritdoc cref="SendAsync" path="/exception"/>
    public async Task TouchAsync(SmtpOptions server, string from, CancellationToken ct)
    {
        await using var connection = await SmtpConnection.OpenAsync(server.Host, server.Port, ct);
        var extensions = await GreetAsync(connection, server, MailAddressText.DomainOf(from), ct);
        await SignInAsync(connection, server, extensions, ct);
        await connection.AskAsync("QUIT", ct);
    }

    /// <summary>One mailbox that is no more must not keep the mail from the others; one that is full for now is worth a later try for all.</summary>
    private static async Task AddressAsync(SmtpConnection connection, Mail mail, CancellationToken ct)
    {
        SmtpRefusedException? refused = null;
        var taken = 0;
        foreach (var to in mail.To)
        {
            try
            {
                Expect(await connection.AskAsync($"RCPT TO:<{to}>", ct), 250, 251);
                taken++;
            }
            catch (SmtpRefusedException fault) when (fault.Code >= 500)
            {
                refused = fault;
            }
        }

        if (taken == 0 && refused is not null)
        {
            throw refused;
        }
    }

    private async Task<IReadOnlyList<string>> GreetAsync(SmtpConnection connection, SmtpOptions server, string self, CancellationToken ct)
    {
        var isTls = server.Security == SmtpSecurity.Tls || (server.Security == SmtpSecurity.Auto && server.Port == 465);
        if (isTls)
        {
            await connection.ProtectAsync(server.Host, Trust, ct);
        }

        Expect(await connection.AnswerAsync(ct), 220);
        var extensions = Expect(await connection.AskAsync($"EHLO {self}", ct), 250);
        if (isTls)
        {
            return extensions;
        }

        if (!extensions.Any(extension => extension.Trim().Equals("STARTTLS", StringComparison.OrdinalIgnoreCase)))
        {
            return server.Security == SmtpSecurity.Auto && IsThisMachine(server.Host)
                ? extensions
                : throw new SmtpRefusedException(530, $"{server.Host} offers no STARTTLS on port {server.Port}, so nothing was sent. Port 465 begins with TLS on many servers.", isSignIn: true);
        }

        Expect(await connection.AskAsync("STARTTLS", ct), 220);
        await connection.ProtectAsync(server.Host, Trust, ct);
        return Expect(await connection.AskAsync($"EHLO {self}", ct), 250);
    }

    private static async Task SignInAsync(SmtpConnection connection, SmtpOptions server, IReadOnlyList<string> extensions, CancellationToken ct)
    {
        if (string.IsNullOrEmpty(server.User))
        {
            return;
        }

        var ways = extensions.FirstOrDefault(extension => extension.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase))?.ToUpperInvariant().Split(' ') ?? [];
        var answer = ways.Contains("PLAIN")
            ? await connection.AskAsync($"AUTH PLAIN {Base64($"\0{server.User}\0{server.Password}")}", ct)
            : ways.Contains("LOGIN")
                ? await LoginAsync(connection, server, ct)
                : throw new SmtpRefusedException(504, $"{server.Host} takes no sign-in with user and password.", isSignIn: true);
        if (answer.Code != 235)
        {
            throw new SmtpRefusedException(answer.Code, $"{server.Host} refuses the sign-in: {answer.Code} {string.Join(' ', answer.Lines)}", isSignIn: true);
        }
    }

    private static async Task<(int Code, IReadOnlyList<string> Lines)> LoginAsync(SmtpConnection connection, SmtpOptions server, CancellationToken ct)
    {
        Expect(await connection.AskAsync("AUTH LOGIN", ct), 334);
        Expect(await connection.AskAsync(Base64(server.User!), ct), 334);
        return await connection.AskAsync(Base64(server.Password!), ct);
    }

    private static IReadOnlyList<string> Expect((int Code, IReadOnlyList<string> Lines) answer, params ReadOnlySpan<int> codes) =>
        codes.Contains(answer.Code) ? answer.Lines : throw new SmtpRefusedException(answer.Code, $"{answer.Code} {string.Join(' ', answer.Lines)}");

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
