using LeadBot.Bot.SignIn;
using LeadBot.Leads;
using LeadBot.Leads.Reviews;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>What a person decides of a lead under review.</summary>
internal static class ReviewEndpoints
{
    public static void MapReviews(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGroup("/api/v1/bots/{bot}").AddEndpointFilter<KnownBotFilter>().AddEndpointFilter<ConflictFilter>()
            .MapPost("/leads/{id}/reviews/{reason}", DecideAsync).RequireAuthorization(Scopes.ReviewsWrite).WithTags("Leads").WithName("DecideReview")
            .WithSummary("Decides a review: an approved lead may leave the house, a rejected one stays")
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);

    private static async Task<Results<Ok<Lead>, ValidationProblem, ProblemHttpResult>> DecideAsync(
        string bot, string id, string reason, ReviewChoice choice, ReviewService service, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var which = values.Key<ReviewReason>(nameof(reason), reason);
        var decision = values.Key<ReviewDecision>("decision", choice.Decision);
        if (string.IsNullOrEmpty(choice.Decision))
        {
            values.Refuse("decision", $"decision is missing. It must be one of: {string.Join(", ", EnumKeys.All<ReviewDecision>())}.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        return await service.DecideAsync(bot, id, which!.Value, decision!.Value, Caller.NameOf(http.User), ct) switch
        {
            ReviewResult.Done done => TypedResults.Ok(done.Lead),
            ReviewResult.NoReview => TypedResults.Problem($"The lead has no review \"{reason}\".", statusCode: StatusCodes.Status404NotFound, title: "No such review"),
            _ => LeadEndpoints.NoSuchLead(id),
        };
    }
}
