using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace LeadBot.Delivery.Email;

/// <summary>Lines to a mail server and back; TLS may be put over them in the middle.</summary>
internal sealed class SmtpConnection : IAsyncDisposable
{
    private const int MostLine = 4_096;
    private const int MostLines = 100;

    private readonly TcpClient _tcp;
    private readonly byte[] _buffer = new byte[MostLine];
    private Stream _stream;
    private int _start;
    private int _end;

    private SmtpConnection(TcpClient tcp)
    {
        _tcp = tcp;
        _stream = tcp.GetStream();
    }

    public bool IsProtected => _stream is SslStream;

    public static async Task<SmtpConnection> OpenAsync(string host, int port, CancellationToken ct)
    {
        var tcp = new TcpClient { NoDelay = true };
        try
        {
            await tcp.ConnectAsync(host, port, ct);
            return new SmtpConnection(tcp);
        }
        catch
        {
            tcp.Dispose();
            throw;
        }
    }

    /// <param name="trust">Judges the server's certificate instead of the system; null is the system.</param>
    public async Task ProtectAsync(string host, RemoteCertificateValidationCallback? trust, CancellationToken ct)
    {
        // What stood in clear behind the answer to STARTTLS would else be read as if it had come protected.
        (_start, _end) = (0, 0);
        var tls = new SslStream(_stream, leaveInnerStreamOpen: false);
        await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host, RemoteCertificateValidationCallback = trust }, ct);
        _stream = tls;
    }

    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        await _stream.WriteAsync(bytes, ct);
        await _stream.FlushAsync(ct);
    }

    /// <summary>Sends a line and reads the answer.</summary>
    public async Task<(int Code, IReadOnlyList<string> Lines)> AskAsync(string line, CancellationToken ct)
    {
        await WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), ct);
        return await AnswerAsync(ct);
    }

    /// <summary>Reads an answer: lines with a code each, a hyphen behind it on all but the last.</summary>
    public async Task<(int Code, IReadOnlyList<string> Lines)> AnswerAsync(CancellationToken ct)
    {
        var lines = new List<string>();
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(ct);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), out var code))
            {
                throw new IOException("The mail server does not speak SMTP.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return (code, lines);
            }
        }

        throw new IOException("The mail server's answer has no end.");
    }

    public async ValueTask DisposeAsync()
    {
        await _stream.DisposeAsync();
        _tcp.Dispose();
    }

    private async Task<string> LineAsync(CancellationToken ct)
    {
        var line = new StringBuilder();
        while (line.Length <= MostLine)
        {
            var found = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            var taken = found < 0 ? _end - _start : found;
            line.Append(Encoding.UTF8.GetString(_buffer, _start, taken));
            if (found >= 0)
            {
                _start += found + 1;
                return line.ToString().TrimEnd('\r');
            }

            (_start, _end) = (0, await _stream.ReadAsync(_buffer, ct));
            if (_end == 0)
            {
                throw new IOException("The mail server hung up.");
            }
        }

        throw new IOException("The mail server's line has no end.");
    }
}
