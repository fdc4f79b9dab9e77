using System.Security.Claims;

namespace LeadBot.Bot.Api;

/// <summary>Who asks.</summary>
internal static class Caller
{
    /// <summary>The name that stands in histories: a person's, or that of an API key.</summary>
    public static string NameOf(ClaimsPrincipal user) => user.Identity?.Name ?? "api";

    /// <summary>True for who may see every bot, also those that are yet to come.</summary>
    public static bool SeesEveryBot(ClaimsPrincipal user) => user.HasClaim("bot", "*");

    /// <summary>True unless the caller's bots are named and this is none of them.</summary>
    public static bool Sees(ClaimsPrincipal user, string bot)
    {
        var bots = user.FindAll("bot").Select(claim => claim.Value).ToList();
        return bots.Count == 0 || bots.Contains("*") || bots.Contains(bot);
    }
}
