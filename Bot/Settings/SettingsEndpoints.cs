using System.Globalization;
using System.Text.Json;
using LeadBot.Bot.Api;
using LeadBot.Bot.SignIn;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Settings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Settings;

/// <summary>A bot's settings: what is in force and where it comes from, changes, versions.</summary>
internal static class SettingsEndpoints
{
    private const int MostVersions = 50;
    private const int MostBytes = 512 * 1024;

    public static void MapSettings(this IEndpointRouteBuilder endpoints)
    {
        var bot = endpoints.MapGroup("/api/v1/bots/{bot}").AddEndpointFilter<KnownBotFilter>()
            .ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        var settings = bot.MapGroup("/settings").WithTags("Settings").WithMetadata(new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(MostBytes));
        settings.MapGet("", ListAsync).RequireAuthorization(Scopes.SettingsRead).WithName("ListSettings")
            .WithSummary("The sections of a bot's settings, each with version, source and locked keys");
        settings.MapPut("", SaveAllAsync).RequireAuthorization(Scopes.SettingsWrite).WithName("ChangeSettings")
            .WithSummary("Changes several sections together, or none of them").ProducesValidationProblem().ProducesProblem(409);
        settings.MapGet("/{section}", ReadAsync).RequireAuthorization(Scopes.SettingsRead).WithName("GetSettings")
            .WithSummary("One section as it is in force");
        settings.MapPut("/{section}", SaveAsync).RequireAuthorization(Scopes.SettingsWrite).WithName("ChangeSettingsSection")
            .WithSummary("Changes a section, in force at once")
            .WithDescription("errors of a 400 are named by the keys of the configuration. With version (or If-Match), a section that was changed since is left alone (409).")
            .ProducesValidationProblem().ProducesProblem(409);
        settings.MapDelete("/{section}", ResetAsync).RequireAuthorization(Scopes.SettingsWrite).WithName("ResetSettingsSection")
            .WithSummary("Lets the settings file rule again").ProducesValidationProblem().ProducesProblem(409);
        settings.MapGet("/{section}/history", HistoryAsync).RequireAuthorization(Scopes.SettingsRead).WithName("ListSettingsVersions")
            .WithSummary("The versions of a section, newest first");
        settings.MapPreviews();
        bot.MapAudit();
        endpoints.MapNewBots();
    }

    public static ProblemHttpResult NoSuchSection(string section) => TypedResults.Problem(
        $"There is no section \"{section}\". There are: {string.Join(", ", SettingsSections.All.Select(known => known.Name))}.", statusCode: 404, title: "Unknown section");

    /// <summary>What all bots share may be changed only by who sees all bots.</summary>
    public static bool MaySave(HttpContext http, IEnumerable<SettingsProposal> proposals) =>
        Caller.SeesEveryBot(http.User) || !proposals.Any(proposal => SettingsSections.Find(proposal.Section)?.IsShared == true);

    public static SectionView View(SettingsSection section, string bot, LiveSettings live, SettingsService service, bool withValue)
    {
        var newest = service.Newest(section, bot);
        var locked = live.Locked(section, bot).Select(key => new LockedKey(key.Key, key.Value)).OrderBy(key => key.Key, StringComparer.Ordinal).ToList();
        return new SectionView(
            section.Name, newest?.Version ?? 0, newest?.Body is null ? "file" : "stored", section.IsShared || live.Stored.FilesName(bot),
            newest?.Actor, newest?.At, locked, live.Unused.GetValueOrDefault((SettingsService.BotOf(section, bot), section.Name)),
            withValue ? service.Value(section, bot) : null);
    }

    private static Ok<SettingsOverview> ListAsync(string bot, LiveSettings live, SettingsService service) =>
        TypedResults.Ok(new SettingsOverview(bot, [.. SettingsSections.All.Select(section => View(section, bot, live, service, withValue: false))]));

    private static Results<Ok<SectionView>, ProblemHttpResult> ReadAsync(string bot, string section, LiveSettings live, SettingsService service, HttpContext http)
    {
        if (SettingsSections.Find(section) is not { } found)
        {
            return NoSuchSection(section);
        }

        var view = View(found, bot, live, service, withValue: true);
        http.Response.Headers.ETag = $"\"{view.Version.ToString(CultureInfo.InvariantCulture)}\"";
        return TypedResults.Ok(view);
    }

    private static async Task<Results<Ok<SettingsOverview>, ValidationProblem, ProblemHttpResult>> SaveAllAsync(
        string bot, SettingsChange change, SettingsService service, LiveSettings live, HttpContext http, CancellationToken ct)
    {
        if (change.Sections is not { Count: > 0 } proposals)
        {
            return TypedResults.Problem("sections is missing: name at least one, each with section, version and value.", statusCode: 400, title: "Nothing to change");
        }

        if (await TrySaveAsync(bot, proposals, service, live, http, ct) is { } refused)
        {
            return refused is ValidationProblem invalid ? invalid : (ProblemHttpResult)refused;
        }

        var sections = proposals.Select(proposal => View(SettingsSections.Find(proposal.Section)!, bot, live, service, withValue: true));
        return TypedResults.Ok(new SettingsOverview(bot, [.. sections]));
    }

    private static async Task<Results<Ok<SectionView>, ValidationProblem, ProblemHttpResult>> SaveAsync(
        string bot, string section, SectionChange change, SettingsService service, LiveSettings live, HttpContext http, CancellationToken ct)
    {
        if (change.Value is null)
        {
            return TypedResults.Problem("value is missing. To let the file rule again, use DELETE.", statusCode: 400, title: "Nothing to change");
        }

        return await OneAsync(bot, new SettingsProposal(section, Seen(http) ?? change.Version, change.Value), service, live, http, ct);
    }

    private static async Task<Results<Ok<SectionView>, ValidationProblem, ProblemHttpResult>> ResetAsync(
        string bot, string section, long? version, SettingsService service, LiveSettings live, HttpContext http, CancellationToken ct)
    {
        return await OneAsync(bot, new SettingsProposal(section, Seen(http) ?? version, null), service, live, http, ct);
    }

    private static async Task<Results<Ok<SectionView>, ValidationProblem, ProblemHttpResult>> OneAsync(
        string bot, SettingsProposal proposal, SettingsService service, LiveSettings live, HttpContext http, CancellationToken ct)
    {
        if (SettingsSections.Find(proposal.Section) is not { } found)
        {
            return NoSuchSection(proposal.Section);
        }

        return await TrySaveAsync(bot, [proposal], service, live, http, ct) switch
        {
            ValidationProblem invalid => invalid,
            ProblemHttpResult problem => problem,
            _ => TypedResults.Ok(View(found, bot, live, service, withValue: true)),
        };
    }

    private static async Task<IResult?> TrySaveAsync(
        string bot, IReadOnlyList<SettingsProposal> proposals, SettingsService service, LiveSettings live, HttpContext http, CancellationToken ct)
    {
        if (!MaySave(http, proposals))
        {
            return TypedResults.Problem("Owners are shared by all bots. Only somebody who may see every bot changes them.", statusCode: 403, title: "No right");
        }

        if (!live.Stored.FilesName(bot) && proposals.Any(proposal => proposal.Value is null && SettingsSections.Find(proposal.Section)?.IsShared == false))
        {
            return TypedResults.Problem($"The settings files do not name the bot \"{bot}\": it was added on a page, and there is nothing to reset it to.", statusCode: 400, title: "No file");
        }

        return await service.SaveAsync(bot, proposals, Caller.NameOf(http.User), ct) switch
        {
            SettingsResult.Faulty faulty => Invalid(faulty.Errors),
            SettingsResult.Conflict conflict => Conflict(conflict.Newest),
            _ => null,
        };
    }

    public static ValidationProblem Invalid(Dictionary<string, string[]> errors) => TypedResults.ValidationProblem(
        errors, detail: string.Join(' ', errors.Select(error => $"{error.Key} {string.Join(' ', error.Value)}".Trim())), title: "These settings cannot be used");

    public static ProblemHttpResult Conflict(StoredSetting newest) => TypedResults.Problem(
        $"{newest.Actor} changed {newest.Section} meanwhile; it stands at version {newest.Version}. Read it again and decide again.",
        statusCode: 409,
        title: "Changed meanwhile",
        extensions: new Dictionary<string, object?> { ["version"] = newest.Version, ["by"] = newest.Actor, ["at"] = newest.At.ToString("O", CultureInfo.InvariantCulture) });

    private static async Task<Results<Ok<SectionHistory>, ProblemHttpResult>> HistoryAsync(string bot, string section, ISettingsStore store, CancellationToken ct)
    {
        if (SettingsSections.Find(section) is not { } found)
        {
            return NoSuchSection(section);
        }

        var versions = await store.HistoryAsync(SettingsService.BotOf(found, bot), found.Name, MostVersions, ct);
        return TypedResults.Ok(new SectionHistory([.. versions.Select(one =>
            new SectionVersion(one.Version, one.Actor, one.At, one.Body is { } body ? JsonElement.Parse(body) : null))]));
    }

    private static long? Seen(HttpContext http) =>
        long.TryParse(http.Request.Headers.IfMatch.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
}
