using LeadBot.Bot.Api.Analytics;
using LeadBot.Bot.SignIn;
using LeadBot.Leads.Qualification;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Api;

/// <summary>The addresses below <c>/api/v1/bots</c> and the API's description.</summary>
internal static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapOpenApi("/openapi/{documentName}.json");
        endpoints.MapGet("/api/v1/bots", ListBots).RequireAuthorization(Scopes.LeadsRead).WithTags("Bots").WithName("ListBots")
            .WithSummary("The bots that the caller may see").ProducesProblem(401).ProducesProblem(403);

        var bot = endpoints.MapGroup("/api/v1/bots/{bot}").AddEndpointFilter<KnownBotFilter>().AddEndpointFilter<ConflictFilter>()
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        bot.MapLeads();
        bot.MapHandoffs();
        bot.MapDesk();
        bot.MapUnderstanding();
        bot.MapAnalytics();
        bot.MapEvents();
    }

    private static Ok<BotList> ListBots(BotNames bots, IOptionsMonitor<BotProfile> profiles, HttpContext http) =>
        TypedResults.Ok(new BotList([.. bots.All.Where(bot => Caller.Sees(http.User, bot)).Select(bot => new BotSummary(bot, profiles.Get(bot).Name))]));
}
