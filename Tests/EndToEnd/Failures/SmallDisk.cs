using System.Diagnostics;

namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>A disk of a few megabytes that can be filled. Only root may make one.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    private string Filler => System.IO.Path.Combine(Path, "filler");

    /// <summary>Skips the test where no disk can be mounted.</summary>
    public static async Task<SmallDisk> MountAsync()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root on Linux may mount the small disk that this test fills.");
        var disk = new SmallDisk();
        if (await RunAsync("mount", "-t", "tmpfs", "-o", "size=4m", "leadbot-test", disk.Path) != 0)
        {
            await disk._folder.DisposeAsync();
            Assert.Skip("This root may not mount the small disk that the test fills.");
        }

        return disk;
    }

    /// <summary>Takes every byte that is left.</summary>
    public void Fill()
    {
        using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                filler.Write(block);
            }
        }
        catch (IOException)
        {
            // Full.
        }
    }

    public void Free() => File.Delete(Filler);

    /// <summary>Only while nobody has a file of it open for writing.</summary>
    public async Task MakeReadOnlyAsync() => Assert.Equal(0, await RunAsync("mount", "-o", "remount,ro", Path));

    public static async Task<int> RunAsync(string program, params string[] args)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        // The host returns from its disposal a moment before its services have closed their files.
        // A server that failed to close them must not leave a disk behind: in the end it is taken away under it.
        for (var attempt = 0; await RunAsync("umount", attempt < 100 ? [Path] : ["-l", Path]) != 0 && attempt < 101; attempt++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        await _folder.DisposeAsync();
    }
}
