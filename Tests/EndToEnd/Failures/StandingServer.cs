namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>One server for many requests that are refused: nothing of them stays, so they cannot disturb each other.</summary>
public sealed class StandingServer : IAsyncDisposable
{
    public LeadBotServer Server { get; } = LeadBotServer.Start(("environment", "Production"));

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
