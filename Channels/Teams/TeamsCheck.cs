using System.Runtime.CompilerServices;

using LeadBot.Conversations.Checks;

namespace LeadBot.Channels.Teams;

/// <summary>Whether Microsoft gives each bot a token, without which it can answer nobody.</summary>
internal sealed class TeamsCheck(TeamsBots bots, ConnectorCredentials credentials) : ISetUpCheck
{
    public async IAsyncEnumerable<SetUpFinding> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var bot in bots.Registered)
        {
            yield return await LookAsync(bot, ct);
        }
    }

    private async Task<SetUpFinding> LookAsync(string bot, CancellationToken ct)
    {
        var part = $"Teams ({bot})";
        var key = $"Bots:{bot}:Teams";
        try
        {
            if (credentials.Of(bot) is { } app)
            {
                await app.GetTokenAsync(null, ct);
            }

            return new SetUpFinding(part, true, "Microsoft gives the bot its token.");
        }
        catch (UnauthorizedAccessException refused)
        {
            return new SetUpFinding(part, false, $"Microsoft gives the bot no token: {FirstLine(refused.Message)} Look at {key}:AppId, {key}:AppPassword (the secret's value, not its id; it may have run out) and {key}:TenantId.");
        }
        catch (HttpRequestException fault)
        {
            return new SetUpFinding(part, false, $"Microsoft's sign-in cannot be reached ({fault.HttpRequestError}). Look at {key}:LoginUrl and whether this machine may call it.");
        }
    }

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r', '.') + ".";
}
