using System.Security.Claims;
using LeadBot.Bot.Api;
using LeadBot.Bot.SignIn;
using LeadBot.Leads.Qualification;

namespace LeadBot.Bot.Users;

/// <summary>What somebody may hand on: never more than they have themselves.</summary>
internal static class RightsCheck
{
    public static void Role(QueryValues values, string? role)
    {
        if (role is null || !Scopes.Roles.ContainsKey(role))
        {
            values.Refuse("role", $"role must be one of: {string.Join(", ", Scopes.Roles.Keys)}.");
        }
    }

    public static void OwnScopes(QueryValues values, ClaimsPrincipal caller, string name, IEnumerable<string> scopes)
    {
        if (scopes.Where(scope => !caller.HasClaim(Scopes.Claim, scope)).ToList() is { Count: > 0 } more)
        {
            values.Refuse(name, $"{name} holds rights that you do not have: {string.Join(", ", more)}.");
        }
    }

    public static void Bots(QueryValues values, ClaimsPrincipal caller, IReadOnlyList<string>? bots, BotNames known)
    {
        if (bots is not { Count: > 0 })
        {
            values.Refuse("bots", "bots is missing. Name at least one, or \"*\" for every bot.");
        }
        else if (bots.FirstOrDefault(bot => bot != Scopes.EveryBot && !known.All.Contains(bot)) is { } stranger)
        {
            values.Refuse("bots", $"There is no bot \"{stranger}\". There are: {string.Join(", ", known.All)}.");
        }
        else if (!SeesAll(caller, bots))
        {
            values.Refuse("bots", "bots holds bots that you may not see yourself.");
        }
    }

    public static bool SeesAll(ClaimsPrincipal caller, IEnumerable<string> bots) =>
        Caller.SeesEveryBot(caller) || bots.All(bot => caller.HasClaim(Scopes.BotClaim, bot));
}
