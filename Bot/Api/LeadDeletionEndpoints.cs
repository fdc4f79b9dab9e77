using LeadBot.Bot.SignIn;
using LeadBot.Leads;
using LeadBot.Leads.Erasure;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>Deleting a lead, and taking that back.</summary>
internal static class LeadDeletionEndpoints
{
    public static void MapDeletion(this RouteGroupBuilder leads)
    {
        leads.MapDelete("/{id}", DeleteAsync).RequireAuthorization(Scopes.LeadsDelete).WithName("DeleteLead")
            .WithSummary("Deletes a lead with all that was said")
            .WithDescription("It is gone from every list at once. Until eraseAt it can be restored; then the lead, its conversation, files and consents are erased.");
        leads.MapPost("/{id}/restore", RestoreAsync).RequireAuthorization(Scopes.LeadsDelete).WithName("RestoreLead")
            .WithSummary("Brings back a lead that was deleted a moment ago");
    }

    private static async Task<Results<Ok<LeadDeletion>, ProblemHttpResult>> DeleteAsync(
        string bot, string id, ILeadEraser eraser, HttpContext http, CancellationToken ct) =>
        await eraser.DeleteAsync(bot, id, Caller.NameOf(http.User), ct) is { } deletion ? TypedResults.Ok(deletion) : LeadEndpoints.NoSuchLead(id);

    private static async Task<Results<Ok<Lead>, ProblemHttpResult>> RestoreAsync(
        string bot, string id, ILeadEraser eraser, HttpContext http, CancellationToken ct) =>
        await eraser.RestoreAsync(bot, id, Caller.NameOf(http.User), ct) is { } lead ? TypedResults.Ok(lead) : LeadEndpoints.NoSuchLead(id);
}
