using System.Globalization;
using System.Text.Json.Nodes;
using LeadBot.Bot.Outbox.Deliveries;
using LeadBot.Bot.SignIn;
using LeadBot.Leads;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Qualification;
using LeadBot.Storage.Outbox;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>The systems that leads are delivered to: how they fare, a trial, what was parked.</summary>
internal static class DestinationEndpoints
{
    private const int LongestText = 200;

    public static void MapDestinations(this IEndpointRouteBuilder endpoints)
    {
        var bot = endpoints.MapGroup("/api/v1/bots/{bot}").AddEndpointFilter<KnownBotFilter>().ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        var all = bot.MapGroup("/destinations").WithTags("Destinations");
        all.MapGet("", ListAsync).RequireAuthorization(Scopes.SettingsRead).WithName("ListDestinations")
            .WithSummary("Where the bot's leads are delivered, with how each destination fares");
        all.MapPost("/{name}/test", TestAsync).RequireAuthorization(Scopes.SettingsWrite).WithName("TestDestination")
            .WithSummary("Sends an invented lead at once and tells what the receiver said");
        all.MapPut("/{name}/active", SwitchAsync).RequireAuthorization(Scopes.SettingsWrite).WithName("SwitchDestination")
            .WithSummary("Pauses or resumes a destination").WithDescription("What is due waits while it is paused. One that serves other bots too may be switched by who sees all of them.");
        all.MapGet("/{name}/parked", ListParkedAsync).RequireAuthorization(Scopes.SettingsRead).WithName("ListParkedDeliveries")
            .WithSummary("Deliveries that were given up, newest first, each with why").ProducesValidationProblem();
        all.MapPost("/{name}/replay", ReplayAsync).RequireAuthorization(Scopes.SettingsWrite).WithName("ReplayDeliveries")
            .WithSummary("Sends parked deliveries again, one lead's or all").WithDescription("They carry the same keys as before, so that a receiver knows a repeat.");
        bot.MapGet("/leads/{id}/deliveries", OfLeadAsync).RequireAuthorization(Scopes.LeadsRead).WithTags("Leads").WithName("ListLeadDeliveries")
            .WithSummary("Where a lead was delivered, and what keeps it back");
    }

    private static async Task<Ok<DestinationList>> ListAsync(string bot, Destinations destinations, IDeliveries deliveries, BotNames bots, CancellationToken ct)
    {
        var load = (await deliveries.LoadAsync(bot, ct)).ToDictionary(item => item.Destination);
        return TypedResults.Ok(new DestinationList(
            [.. (await OfBotAsync(bot, destinations, ct)).Select(found => View(found, load.GetValueOrDefault(found.Name), Others(found, bot, bots)))]));
    }

    private static async Task<Results<Ok<DestinationTrial>, ProblemHttpResult>> TestAsync(
        string bot, string name, Destinations destinations, DestinationTest test, IAudit audit, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(bot, name, destinations, ct) is not { } found)
        {
            return NoSuchDestination(name);
        }

        var result = await test.RunAsync(found, bot, ct);
        var isOk = result is DeliveryResult.Delivered;
        await audit.RecordAsync(
            new AuditEntry(bot, Caller.NameOf(http.User), AuditActions.DestinationTested, found.Name) { Detail = new JsonObject { ["ok"] = isOk } }, ct);
        return TypedResults.Ok(new DestinationTrial(isOk, result is DeliveryResult.Delivered delivered ? delivered.Answer : result.Why!));
    }

    private static async Task<Results<Ok<DestinationView>, ValidationProblem, ProblemHttpResult>> SwitchAsync(
        string bot, string name, DestinationSwitch change, Destinations destinations, IDeliveries deliveries, DestinationAlerts alerts, DestinationGates gates,
        IDeliveryLanes lanes, DeliverySignal signal, BotNames bots, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(bot, name, destinations, ct) is not { } found)
        {
            return NoSuchDestination(name);
        }

        if (change.Active is not { } isActive)
        {
            var values = new QueryValues();
            values.Refuse("active", "active is missing: true resumes the destination, false pauses it.");
            return values.Problem!;
        }

        if (Others(found, bot, bots).FirstOrDefault(other => !Caller.Sees(http.User, other)) is not null)
        {
            return TypedResults.Problem(
                $"{found.Name} serves bots that you may not see. Ask an administrator.", statusCode: StatusCodes.Status403Forbidden, title: "Not allowed");
        }

        await alerts.SetAsync(found.Name, bot, isActive, Caller.NameOf(http.User), ct);
        if (isActive)
        {
            gates.Resume(found.Name);
            await lanes.HurryAsync(found.Name, ct);
            signal.Raise();
        }

        var load = (await deliveries.LoadAsync(bot, ct)).FirstOrDefault(item => item.Destination == found.Name);
        return TypedResults.Ok(View((await destinations.FindAsync(name, ct))!, load, Others(found, bot, bots)));
    }

    private static async Task<Results<Ok<ParkedList>, ValidationProblem, ProblemHttpResult>> ListParkedAsync(
        string bot, string name, string? before, string? limit, Destinations destinations, IDeliveries deliveries, CancellationToken ct)
    {
        var values = new QueryValues();
        var most = values.Limit(limit, 25, 100);
        DateTimeOffset? from = null;
        if (!string.IsNullOrEmpty(before))
        {
            if (DateTimeOffset.TryParse(before, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                from = moment;
            }
            else
            {
                values.Refuse(nameof(before), "before must be the next of an earlier page.");
            }
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        if (await FindAsync(bot, name, destinations, ct) is not { } found)
        {
            return NoSuchDestination(name);
        }

        var parked = await deliveries.ParkedAsync(bot, found.Name, from, most, ct);
        return TypedResults.Ok(new ParkedList([.. parked.Select(DeliveryView.Of)], parked.Count == most ? parked[^1].At : null));
    }

    private static async Task<Results<Ok<Replayed>, ValidationProblem, ProblemHttpResult>> ReplayAsync(
        string bot, string name, DestinationReplay? which, Destinations destinations, IDeliveries deliveries, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var lead = values.Text("leadId", which?.LeadId, LongestText);
        if (values.Problem is { } problem)
        {
            return problem;
        }

        if (await FindAsync(bot, name, destinations, ct) is not { } found)
        {
            return NoSuchDestination(name);
        }

        var entry = new AuditEntry(bot, Caller.NameOf(http.User), AuditActions.DestinationReplayed, found.Name)
        {
            Detail = lead is null ? null : new JsonObject { ["lead"] = lead },
        };
        return TypedResults.Ok(new Replayed(await deliveries.ReplayAsync(bot, found.Name, lead, entry, ct)));
    }

    private static async Task<Results<Ok<LeadDeliveries>, ProblemHttpResult>> OfLeadAsync(
        string bot, string id, Destinations destinations, IDeliveries deliveries, ILeadReader leads, CancellationToken ct)
    {
        if (await leads.FindAsync(bot, id, ct) is not { } lead)
        {
            return LeadEndpoints.NoSuchLead(id);
        }

        var known = await deliveries.OfLeadAsync(bot, id, ct);
        return TypedResults.Ok(new LeadDeliveries([.. (await destinations.OfAsync(bot, ct)).Select(found =>
        {
            var last = known.FirstOrDefault(status => status.Destination == found.Name);
            var decision = DeliveryFollower.Decide(lead, found, known);
            return new LeadDestinationView(
                found.Name, found.Kind.Kind, found.Status.Health, last is null ? null : DeliveryView.Of(last), decision is DeliveryDecision.Held held ? held.Why : null);
        })]));
    }

    /// <summary>Also one that the settings switch off: its page says so.</summary>
    private static async Task<IReadOnlyList<Destination>> OfBotAsync(string bot, Destinations destinations, CancellationToken ct) =>
        [.. (await destinations.AllAsync(ct)).Where(found => found.Options.Bots.Count == 0 || found.Options.Bots.Contains(bot, StringComparer.OrdinalIgnoreCase))];

    private static async Task<Destination?> FindAsync(string bot, string name, Destinations destinations, CancellationToken ct) =>
        (await OfBotAsync(bot, destinations, ct)).FirstOrDefault(found => string.Equals(found.Name, name, StringComparison.OrdinalIgnoreCase));

    private static List<string> Others(Destination destination, string bot, BotNames bots) =>
        [.. bots.All.Where(other => other != bot && (destination.Options.Bots.Count == 0 || destination.Options.Bots.Contains(other, StringComparer.OrdinalIgnoreCase)))];

    private static DestinationView View(Destination found, DestinationLoad? load, List<string> others)
    {
        var status = found.Status;
        return new DestinationView(
            found.Name, found.Kind.Kind, found.Kind.Target(found.Name), found.Options.Active, status.Health, status.Reason, status.HealthAt, status.By, others.Count > 0,
            load?.Waiting ?? 0, load?.Parked ?? 0, status.DeliveredAt, status.LastError, status.LastErrorAt);
    }

    private static ProblemHttpResult NoSuchDestination(string name) =>
        TypedResults.Problem($"This bot has no destination \"{name}\".", statusCode: StatusCodes.Status404NotFound, title: "Unknown destination");
}
