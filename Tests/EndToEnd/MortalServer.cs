namespace LeadBot.Tests.EndToEnd;

/// <summary>A server that a test kills and starts again on the same database, at another address. It ends with the test, however that goes.</summary>
internal sealed class MortalServer : IDisposable
{
    private readonly string _database;
    private readonly string[] _settings;
    private ChildServer _server;
    private string _before = "";

    private MortalServer(ChildServer server, string database, string[] settings) => (_server, _database, _settings) = (server, database, settings);

    public Uri Address => Volatile.Read(ref _server).Address;

    /// <summary>Everything that was printed, also in lives before.</summary>
    public string Output => _before + _server.Output;

    public static async Task<MortalServer> StartAsync(string database, CancellationToken ct, params string[] settings) =>
        new(await ChildServer.StartAsync(database, ct, settings), database, settings);

    public async Task DieAndReturnAsync(CancellationToken ct)
    {
        _server.Kill();
        _before = Output;
        _server.Dispose();
        Volatile.Write(ref _server, await ChildServer.StartAsync(_database, ct, _settings));
    }

    public void Dispose() => _server.Dispose();
}
