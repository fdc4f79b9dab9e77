using System.Diagnostics;
using System.Globalization;

namespace LeadBot.Benchmarks.Leads;

/// <summary>Takes an export in and says on the way how much memory the process has.</summary>
internal sealed class CountingStream(string name) : Stream
{
    private const long Step = 200_000;

    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _bytes;
    private long _lines;
    private long _said;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => _bytes;

    public override long Position { get => _bytes; set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _bytes += buffer.Length;
        _lines += buffer.Count((byte)'\n');
        if (_lines - _said >= Step)
        {
            _said = _lines;
            Print();
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public void Print() => Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"export {name,-8} {_lines,9:N0} rows {_bytes / 1e6,7:0} MB {_lines / _watch.Elapsed.TotalSeconds,9:N0} rows/s   managed {GC.GetTotalMemory(false) / 1e6,6:0} MB   working set {Environment.WorkingSet / 1e6,6:0} MB"));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
