namespace LeadBot.Bot.Hosting;

/// <summary>Runs LeadBot until it is told to stop.</summary>
internal static class Server
{
    /// <returns>0 after an orderly stop.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = LeadBotHost.Build(args);
        await app.RunAsync();
        return 0;
    }
}
