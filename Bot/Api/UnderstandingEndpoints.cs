using System.Globalization;
using LeadBot.Bot.SignIn;
using LeadBot.Leads.Measurements;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>How well messages are understood, as measured.</summary>
internal static class UnderstandingEndpoints
{
    private const int MostDays = 366;

    public static void MapUnderstanding(this RouteGroupBuilder bot) =>
        bot.MapGet("/understanding/claims", ReadAsync).RequireAuthorization(Scopes.AnalyticsRead).WithTags("Understanding").WithName("GetClaimFigures")
            .WithSummary("The measured hallucination rate, by field and reader")
            .WithDescription("Values that the claim gate refused because the visitor had not said them, beside those that it let through, in the last days (1 to 366, else 30).");

    private static async Task<Results<Ok<ClaimFigures>, ValidationProblem>> ReadAsync(
        string bot, string? days, IUnderstandingFigures figures, TimeProvider time, CancellationToken ct)
    {
        var values = new QueryValues();
        var count = 30;
        if (!string.IsNullOrEmpty(days) && !(int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out count) && count is >= 1 and <= MostDays))
        {
            values.Refuse(nameof(days), $"days must be a whole number from 1 to {MostDays}.");
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        var since = time.GetUtcNow().AddDays(-count);
        var items = await figures.ClaimsAsync(bot, since, ct);
        return TypedResults.Ok(new ClaimFigures(since, items, new ClaimFigure("", "", items.Sum(item => item.Kept), items.Sum(item => item.Refused)).Rate));
    }
}
