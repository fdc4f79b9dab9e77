using System.Globalization;
using System.Text.Json;
using LeadBot.Bot.SignIn;
using LeadBot.Leads;
using LeadBot.Leads.Transfer;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Api;

/// <summary>Leads as CSV, out and in. Both run row by row: neither holds more than a page of leads.</summary>
internal static class LeadTransferEndpoints
{
    /// <summary>Of one import, in bytes. More leads come in several files.</summary>
    public const long LargestImport = 50 * 1024 * 1024;

    private const string Csv = "text/csv";
    private const int LongestMapping = 20_000;

    public static void MapTransfer(this RouteGroupBuilder leads)
    {
        leads.MapGet("/export", ExportAsync).RequireAuthorization(Scopes.LeadsExport).WithName("ExportLeads")
            .WithSummary("Leads as CSV, streamed, newest first")
            .WithDescription(
                "Takes the filters of the list. preset: leadbot (else; everything, with quotes; what an import gives back whole), salesforce, hubspot, excel. "
                + "A value that a spreadsheet would take for a formula begins with an apostrophe.")
            .Produces<string>(200, Csv);
        leads.MapPost("/import", ImportAsync).RequireAuthorization(Scopes.LeadsExport).WithName("ImportLeads")
            .WithSummary("Takes leads in from CSV (UTF-8, at most 50 MB)")
            .WithDescription(
                "mapping is a preset, or JSON that names a column of ours for each header: {\"E-mail address\": \"email\"}. With dryRun=true nothing is written. Values are marked as "
                + "imported by the caller and never replace a visitor's own words. The same file twice changes nothing the second time.")
            .Accepts<string>(Csv)
            .ProducesProblem(413).ProducesProblem(415);
    }

    private static Results<PushStreamHttpResult, ValidationProblem> ExportAsync(
        string bot, string? preset, [AsParameters] LeadFilters filters, LeadExport export, TimeProvider time, HttpContext http)
    {
        var values = new QueryValues();
        var chosen = values.Key<LeadPreset>(nameof(preset), preset) ?? LeadPreset.LeadBot;
        var query = filters.Read(bot, LeadExport.PageSize, values);
        if (values.Problem is { } problem)
        {
            return problem;
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"leads-{bot}-{EnumKeys.Of(chosen)}-{time.GetUtcNow():yyyy-MM-dd}.csv");
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Stream(
            stream => export.WriteAsync(query, chosen, Caller.NameOf(http.User), stream, http.RequestAborted), Csv + "; charset=utf-8", name);
    }

    private static async Task<Results<Ok<LeadImportResult>, ValidationProblem, ProblemHttpResult>> ImportAsync(
        string bot, string? mapping, string? dryRun, LeadImport import, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var map = Mapping(values.Text(nameof(mapping), mapping, LongestMapping), values);
        var isDry = values.Flag(nameof(dryRun), dryRun);
        if (values.Problem is { } problem)
        {
            return problem;
        }

        if (http.Request.ContentLength > LargestImport)
        {
            return TypedResults.Problem("An import holds at most 50 MB. Cut the file in pieces, each with the header.", statusCode: 413, title: "Too large");
        }

        if (!(http.Request.ContentType ?? Csv).StartsWith("text/", StringComparison.OrdinalIgnoreCase))
        {
            return TypedResults.Problem("Send the file itself as text/csv.", statusCode: 415, title: "Not CSV");
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = LargestImport;
        }

        try
        {
            return TypedResults.Ok(await import.RunAsync(bot, Caller.NameOf(http.User), http.Request.Body, map, isDry, ct));
        }
        catch (LeadFileException fault)
        {
            values.Refuse("file", fault.Message);
            return values.Problem!;
        }
    }

    /// <summary>Null for the names that a preset or the bot itself gives.</summary>
    private static LeadMapping Mapping(string? text, QueryValues values)
    {
        if (text is null || !text.AsSpan().TrimStart().StartsWith("{"))
        {
            return new LeadMapping(values.Key<LeadPreset>("mapping", text) ?? LeadPreset.LeadBot, null);
        }

        try
        {
            return new LeadMapping(LeadPreset.LeadBot, JsonSerializer.Deserialize(text, ApiJson.Default.DictionaryStringString));
        }
        catch (JsonException)
        {
            values.Refuse("mapping", "mapping must be a preset or a JSON object of headers and columns, such as {\"E-mail address\": \"email\"}.");
            return new LeadMapping(LeadPreset.LeadBot, null);
        }
    }
}
