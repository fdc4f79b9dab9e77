using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LeadBot.Tests.Fakes.Delivery;

/// <summary>A mail server on this machine: plain, with STARTTLS, or with TLS from the start; sign-in and refusals on demand.</summary>
internal sealed class FakeSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<ReceivedMail> _mails = new();
    private readonly ConcurrentQueue<string> _commands = new();
    private Task _loop = Task.CompletedTask;

    /// <summary>STARTTLS is offered with it, or TLS begins at once (<see cref="IsTlsFirst"/>).</summary>
    public X509Certificate2? Certificate { get; init; }

    public bool IsTlsFirst { get; init; }

    /// <summary>Of the sign-in: <c>user:password</c>.</summary>
    public string? Account { get; init; }

    /// <summary>An answer in place of the usual one, by the command; null is the usual one.</summary>
    public Func<string, string?>? Refuse { get; set; }

    /// <summary>How it fails the next mail.</summary>
    public Func<Stumble>? Mood { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<ReceivedMail> Mails => [.. _mails];

    public IReadOnlyList<string> Commands => [.. _commands];

    public FakeSmtp Start()
    {
        _listener.Start();
        _loop = AcceptAsync();
        return this;
    }

    public static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public (string Key, string Value)[] Settings(string name = "sales") =>
    [
        ($"Delivery:{name}:Kind", "Email"), ($"Delivery:{name}:Smtp:Host", "127.0.0.1"), ($"Delivery:{name}:Smtp:Port", $"{Port}"),
        ($"Delivery:{name}:From", "leadbot@northlight.example"), ($"Delivery:{name}:To", "sales@northlight.example"),
    ];

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _loop;
        _end.Dispose();
        Certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var own = client;
        try
        {
            Stream stream = client.GetStream();
            stream = IsTlsFirst ? await ProtectAsync(stream) : stream;
            var reader = new StreamReader(stream, Encoding.ASCII);
            await SayAsync(stream, "220 fake ready");
            var (to, from, mood) = (new List<string>(), "", Mood?.Invoke() ?? Stumble.None);
            while (await reader.ReadLineAsync(_end.Token) is { } line)
            {
                _commands.Enqueue(line);
                if (Refuse?.Invoke(line) is { } refusal)
                {
                    await SayAsync(stream, refusal);
                    continue;
                }

                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        await SayAsync(stream, $"250-fake\r\n{(Certificate is not null && stream is not SslStream ? "250-STARTTLS\r\n" : "")}{(Account is null ? "" : "250-AUTH PLAIN LOGIN\r\n")}250 8BITMIME");
                        break;
                    case "STARTTLS":
                        await SayAsync(stream, "220 go on");
                        stream = await ProtectAsync(stream);
                        reader = new StreamReader(stream, Encoding.ASCII);
                        break;
                    case "AUTH":
                        var given = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2]));
                        await SayAsync(stream, given == "\0" + Account?.Replace(':', '\0') ? "235 welcome" : "535 5.7.8 wrong user or password");
                        break;
                    case "MAIL" when mood is Stumble.Busy or Stumble.Down:
                        await SayAsync(stream, mood == Stumble.Busy ? "421 4.7.0 too many" : "451 4.3.0 out of order");
                        break;
                    case "MAIL":
                        from = line["MAIL FROM:<".Length..^1];
                        await SayAsync(stream, "250 ok");
                        break;
                    case "RCPT":
                        to.Add(line["RCPT TO:<".Length..^1]);
                        await SayAsync(stream, "250 ok");
                        break;
                    case "DATA":
                        await SayAsync(stream, "354 go on");
                        _mails.Enqueue(new ReceivedMail(from, [.. to], await ReadAsync(reader), stream is SslStream));
                        if (mood == Stumble.Lost)
                        {
                            return;
                        }

                        await SayAsync(stream, "250 queued");
                        break;
                    default:
                        await SayAsync(stream, "221 bye");
                        return;
                }
            }
        }
        catch (Exception end) when (end is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client has left.
        }
    }

    private async Task<string> ReadAsync(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_end.Token) is { } line && line != ".")
        {
            text.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return text.ToString();
    }

    private async Task<SslStream> ProtectAsync(Stream stream)
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _end.Token);
        return tls;
    }

    private async Task SayAsync(Stream stream, string line) => await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), _end.Token);
}
