using System.Text.Json;

namespace LeadBot.Tests.Api;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task The_description_tells_what_callers_generate_their_types_from()
    {
        await using var host = await ApiHost.StartAsync();

        using var document = JsonDocument.Parse(await host.Stranger().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken));
        var schemas = document.RootElement.GetProperty("components").GetProperty("schemas");
        Assert.Equal("""["new","contacted","qualified","converted","lost"]""", schemas.GetProperty("LeadStatus").GetProperty("enum").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal("#/components/schemas/FieldValue", Property(schemas, "FieldAnswer", "value").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/Activity", Property(schemas, "Transcript", "items").GetProperty("items").GetProperty("$ref").GetString());
        Assert.Equal("#/components/schemas/LeadStatus", Property(schemas, "StatusChange", "status").GetProperty("$ref").GetString());
        Assert.Equal("integer", Property(schemas, "LeadScore", "points").GetProperty("type").GetString());
        Assert.Equal("#/components/schemas/Brief", Property(schemas, "Lead", "brief").GetProperty("$ref").GetString());
        Assert.Equal("string", Property(schemas, "Brief", "need").GetProperty("type").GetString());
        Assert.Equal(
            [
                "/api/v1/bots", "/api/v1/bots/{bot}/analytics/claims", "/api/v1/bots/{bot}/analytics/days", "/api/v1/bots/{bot}/analytics/exceptions",
                "/api/v1/bots/{bot}/analytics/funnel", "/api/v1/bots/{bot}/analytics/handoffs", "/api/v1/bots/{bot}/analytics/questions",
                "/api/v1/bots/{bot}/analytics/sources", "/api/v1/bots/{bot}/events", "/api/v1/bots/{bot}/handoffs", "/api/v1/bots/{bot}/handoffs/counters",
                "/api/v1/bots/{bot}/handoffs/owners", "/api/v1/bots/{bot}/handoffs/{id}", "/api/v1/bots/{bot}/handoffs/{id}/accept",
                "/api/v1/bots/{bot}/handoffs/{id}/bot",
                "/api/v1/bots/{bot}/handoffs/{id}/close", "/api/v1/bots/{bot}/handoffs/{id}/consent", "/api/v1/bots/{bot}/handoffs/{id}/decline",
                "/api/v1/bots/{bot}/handoffs/{id}/files",
                "/api/v1/bots/{bot}/handoffs/{id}/messages", "/api/v1/bots/{bot}/handoffs/{id}/messages/{activityId}/replay",
                "/api/v1/bots/{bot}/handoffs/{id}/notes", "/api/v1/bots/{bot}/handoffs/{id}/reach",
                "/api/v1/bots/{bot}/handoffs/{id}/suggestions", "/api/v1/bots/{bot}/handoffs/{id}/templates", "/api/v1/bots/{bot}/handoffs/{id}/transcript",
                "/api/v1/bots/{bot}/handoffs/{id}/typing", "/api/v1/bots/{bot}/handoffs/{id}/visitor", "/api/v1/bots/{bot}/leads",
                "/api/v1/bots/{bot}/leads/counters", "/api/v1/bots/{bot}/leads/export",
                "/api/v1/bots/{bot}/leads/facets", "/api/v1/bots/{bot}/leads/import", "/api/v1/bots/{bot}/leads/{id}", "/api/v1/bots/{bot}/leads/{id}/restore",
                "/api/v1/bots/{bot}/leads/{id}/status", "/api/v1/bots/{bot}/leads/{id}/transcript", "/api/v1/bots/{bot}/presence",
                "/api/v1/bots/{bot}/understanding/claims",
            ],
            document.RootElement.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        Assert.All(
            document.RootElement.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()),
            operation => Assert.True(operation.Value.TryGetProperty("operationId", out _) && operation.Value.TryGetProperty("summary", out _)));
    }

    private static JsonElement Property(JsonElement schemas, string schema, string name) => schemas.GetProperty(schema).GetProperty("properties").GetProperty(name);
}
