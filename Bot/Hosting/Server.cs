namespace LeadBot.Bot.Hosting;

/// <summary>Runs LeadBot until it is told to stop.</summary>
internal static class Server
{
    /// <returns>0 after an orderly stop, 1 where a setting or the database kept it from starting.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            await using var app = LeadBotHost.Build(args);
            await app.RunAsync();
            return 0;
        }
        catch (Exception error) when (StartErrors.Explain(error) is { } text)
        {
            await Console.Error.WriteLineAsync(text);
            return 1;
        }
    }
}
