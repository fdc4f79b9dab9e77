namespace LeadBot.Tests.EndToEnd;

/// <summary>A folder that is gone after the test, as soon as nobody holds its files any more.</summary>
public sealed class TemporaryFolder : IAsyncDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("leadbot-").FullName;

    public async ValueTask DisposeAsync()
    {
        // The host returns from its disposal a moment before its services have closed their files.
        for (var attempt = 0; Directory.Exists(Path); attempt++)
        {
            try
            {
                Directory.Delete(Path, recursive: true);
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException && attempt < 100)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20));
            }
        }
    }
}
