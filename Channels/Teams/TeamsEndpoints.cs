using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Channels.Teams;

/// <summary>Maps the address that stands in the registration of the bot.</summary>
public static class TeamsEndpoints
{
    public static IEndpointRouteBuilder MapTeams(this IEndpointRouteBuilder endpoints)
    {
        var messages = endpoints.ServiceProvider.GetRequiredService<MessagesEndpoint>();
        endpoints.MapPost("/api/messages", (HttpContext http, CancellationToken ct) => messages.PostAsync(http, ct)).ExcludeFromDescription();
        return endpoints;
    }
}
