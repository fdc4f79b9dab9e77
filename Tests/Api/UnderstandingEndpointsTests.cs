using System.Net;
using System.Text.Json.Nodes;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;

namespace LeadBot.Tests.Api;

public sealed class UnderstandingEndpointsTests
{
    private const string Path = "/api/v1/bots/default/understanding/claims";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_measured_hallucination_rate_is_read_by_field_and_reader()
    {
        await using var host = await ApiHost.StartAsync();
        await host.Database.Writer.CommitAsync([Event(EventKinds.FieldAnswered), Event(EventKinds.FieldAnswered), Event(EventKinds.FieldAnswered), Event(EventKinds.ClaimDropped)], Ct);

        var figures = JsonNode.Parse(await host.Client().GetStringAsync(Path + "?days=7", Ct))!;

        Assert.Equal(0.25, (double)figures["rate"]!);
        Assert.Equal("""{"field":"company","by":"llm","kept":3,"refused":1,"rate":0.25}""", figures["items"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task Without_an_event_the_rate_is_nothing()
    {
        await using var host = await ApiHost.StartAsync();

        var figures = JsonNode.Parse(await host.Client().GetStringAsync(Path, Ct))!;

        Assert.Equal((0.0, 0), ((double)figures["rate"]!, figures["items"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("367")]
    [InlineData("week")]
    public async Task Days_that_are_no_number_of_days_are_refused_by_name(string days)
    {
        await using var host = await ApiHost.StartAsync();

        using var response = await host.Client().GetAsync($"{Path}?days={days}", Ct);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("days must be a whole number from 1 to 366.", await response.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_read_leads_may_not_read_this()
    {
        await using var host = await ApiHost.StartAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await host.Client("leads.write").GetAsync(Path, Ct)).StatusCode);
    }

    private static Measured Event(string kind) =>
        new(new Measurement("default", kind, TimeProvider.System.GetUtcNow()) { Body = new JsonObject { ["field"] = "company", ["by"] = "llm" } });
}
