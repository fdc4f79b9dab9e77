using LeadBot.Leads.Qualification;

namespace LeadBot.Bot.Api;

/// <summary>Answers 404 for a bot that the settings do not name.</summary>
internal sealed class KnownBotFilter(BotNames bots) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var bot = context.HttpContext.Request.RouteValues["bot"] as string;
        return bots.All.Contains(bot)
            ? await next(context)
            : TypedResults.Problem($"There is no bot \"{bot}\".", statusCode: StatusCodes.Status404NotFound, title: "Unknown bot");
    }
}
