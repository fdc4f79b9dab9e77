using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadBot.Bot.Api;
using LeadBot.Bot.SignIn;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Settings;

/// <summary>Adds a bot while LeadBot runs, as a copy of another: settings only. Secrets and channels with accounts stay with their bot.</summary>
internal static partial class NewBotEndpoint
{
    private const int LongestName = 60;

    public static void MapNewBots(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/v1/bots", AddAsync).RequireAuthorization(Scopes.SettingsWrite).WithTags("Bots").WithName("AddBot")
            .WithSummary("Adds a bot as a copy of another").ProducesValidationProblem().ProducesProblem(401).ProducesProblem(403).ProducesProblem(409);

    private static async Task<Results<Created<BotSummary>, ValidationProblem, ProblemHttpResult>> AddAsync(
        NewBot request, BotNames bots, SettingsService service, LiveSettings live, IServiceProvider services, HttpContext http, CancellationToken ct)
    {
        if (!Caller.SeesEveryBot(http.User))
        {
            return TypedResults.Problem("Only somebody who may see every bot adds one.", statusCode: 403, title: "No right");
        }

        var values = new QueryValues();
        var key = request.Key?.Trim() ?? "";
        var name = request.Name?.Trim() ?? "";
        if (!Key().IsMatch(key))
        {
            values.Refuse("key", "key must be at most 40 small letters, digits and \"-\", beginning with a letter, such as \"sales-de\".");
        }
        else if (bots.All.Contains(key, StringComparer.OrdinalIgnoreCase))
        {
            values.Refuse("key", $"There is a bot \"{key}\" already.");
        }

        if (name.Length is 0 or > LongestName)
        {
            values.Refuse("name", $"name must have 1 to {LongestName} characters.");
        }

        if (request.CopyOf is not { } source || !bots.All.Contains(source))
        {
            values.Refuse("copyOf", $"copyOf must be one of: {string.Join(", ", bots.All)}.");
            return values.Problem!;
        }

        if (values.Problem is { } problem)
        {
            return problem;
        }

        var actor = Caller.NameOf(http.User);
        var changes = SettingsSections.All.Where(section => !section.IsShared)
            .Select(section => new SettingChange(key, section.Name, 0, Copy(section, section.Body(services, source), name), actor)).ToList();
        using (var candidate = live.Candidate(live.With(changes)))
        {
            if (candidate.Faults.Count > 0)
            {
                return SettingsEndpoints.Invalid(SettingsFaults.ByKey(candidate.Faults));
            }
        }

        var entry = new AuditEntry(key, actor, AuditActions.BotAdded, key) { Detail = new JsonObject { ["copyOf"] = source, ["name"] = name } };
        return await service.StoreAsync(changes, [entry], ct) is SettingsResult.Conflict conflict
            ? SettingsEndpoints.Conflict(conflict.Newest)
            : TypedResults.Created($"/api/v1/bots/{key}/settings", new BotSummary(key, name));
    }

    private static string Copy(SettingsSection section, string body, string name)
    {
        if (section.Name != SettingsSections.Profile)
        {
            return body;
        }

        var profile = JsonNode.Parse(body)!.AsObject();
        profile["name"] = name;
        return profile.ToJsonString();
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex Key();
}
