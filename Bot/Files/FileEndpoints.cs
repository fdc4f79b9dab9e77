using LeadBot.Channels.Files;
using LeadBot.Conversations.Attachments;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using Microsoft.AspNetCore.Mvc;

namespace LeadBot.Bot.Files;

/// <summary><c>GET /files/{token}</c>: a visitor's file for the person in Teams who got the link.</summary>
internal static class FileEndpoints
{
    public static IServiceCollection AddFiles(this IServiceCollection services) => services.AddSingleton<FileLinks>().AddSingleton<RepFiles>();

    public static IEndpointRouteBuilder MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet($"{FileLinks.Path}{{token}}", OpenAsync).ExcludeFromDescription();
        return endpoints;
    }

    private static async Task<IResult> OpenAsync(
        string token, HttpContext http, [FromServices] FileLinks links, IHandoffReader handoffs, ILeadReader leads, IAttachmentStore store, CancellationToken ct) =>
        await links.ReadAsync(token, ct) is { } link
        && await handoffs.FindAsync(link.Bot, link.HandoffId, ct) is { } handoff
        && (handoff.LeadId is not { } lead || await leads.FindAsync(link.Bot, lead, ct) is not null)
        && await store.OpenAsync(link.FileId, ct) is { } file
            ? FileAnswer.Of(http, file)
            : Results.Problem("The link is too old, or what it led to was deleted. Open the conversation on the dashboard.", statusCode: StatusCodes.Status404NotFound, title: "No such file");
}
