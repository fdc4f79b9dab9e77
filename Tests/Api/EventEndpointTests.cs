using LeadBot.Leads.Changes;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Api;

public sealed class EventEndpointTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_lead_is_hinted_to_who_listens()
    {
        await using var host = await ApiHost.StartAsync();
        await using var stream = await OpenAsync(host);
        Assert.Equal("ready", (await stream.NextAsync()).Kind);

        await host.Database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1))], Ct);

        Assert.Equal(("lead", """{"id":"lead-1"}""", false), (await stream.NextAsync()).WithoutId());
        Assert.Equal(("counters", "{}", true), (await stream.NextAsync()).WithoutId());
    }

    [Fact]
    public async Task Who_comes_back_reads_on_where_it_stopped()
    {
        await using var host = await ApiHost.StartAsync();
        string? last;
        await using (var stream = await OpenAsync(host))
        {
            last = (await stream.NextAsync()).Id;
        }

        await host.Database.Writer.CommitAsync([new LeadSaved(LeadStoreTests.Lead(1)), new LeadSaved(LeadStoreTests.Lead(2))], Ct);
        await using var again = await OpenAsync(host, last);

        Assert.Equal("ready", (await again.NextAsync()).Kind);
        Assert.Equal("""{"id":"lead-1"}""", (await again.NextAsync()).Data);
        Assert.Equal("""{"id":"lead-2"}""", (await again.NextAsync()).Data);
    }

    [Theory]
    [InlineData("0-5")]
    [InlineData("nonsense")]
    public async Task Who_comes_back_from_another_run_is_told_to_read_everything(string last)
    {
        await using var host = await ApiHost.StartAsync();
        await using var stream = await OpenAsync(host, last);

        Assert.Equal("resync", (await stream.NextAsync()).Kind);
    }

    [Fact]
    public async Task Who_was_away_for_more_hints_than_are_kept_is_told_to_read_everything()
    {
        await using var host = await ApiHost.StartAsync();
        string? last;
        await using (var stream = await OpenAsync(host))
        {
            last = (await stream.NextAsync()).Id;
        }

        for (var i = 0; i < 600; i++)
        {
            host.Database.Signal.Raise(new LeadHint("default", "lead", $"lead-{i}"));
        }

        await using var again = await OpenAsync(host, last);
        Assert.Equal("resync", (await again.NextAsync()).Kind);
    }

    private static async Task<EventStream> OpenAsync(ApiHost host, string? last = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/bots/default/events");
        if (last is not null)
        {
            request.Headers.Add("Last-Event-ID", last);
        }

        var response = await host.Client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType!.MediaType);
        return new EventStream(await response.Content.ReadAsStreamAsync(Ct));
    }
}
