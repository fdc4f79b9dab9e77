using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LeadBot.Tests.EndToEnd;

namespace LeadBot.Tests.Channels;

/// <summary>A person at the REST API who looks at leads and speaks with visitors.</summary>
internal sealed class Desk(LeadBotServer server) : IDisposable
{
    private const string Bot = "/api/v1/bots/default";

    private readonly HttpClient _http = server.Api();

    public async Task<JsonNode> GetAsync(string path, CancellationToken ct) => JsonNode.Parse(await _http.GetStringAsync(new Uri(Bot + path, UriKind.Relative), ct))!;

    /// <summary>The only lead, as soon as it is as wanted.</summary>
    public Task<JsonNode> LeadAsync(Func<JsonNode, bool> isWanted, CancellationToken ct) => Until.ComesAsync(
        async () => (await GetAsync("/leads", ct))["items"]!.AsArray().FirstOrDefault(lead => isWanted(lead!)), ct)!;

    public async Task<IReadOnlyList<JsonNode>> TranscriptAsync(CancellationToken ct)
    {
        var lead = await LeadAsync(_ => true, ct);
        return [.. (await GetAsync($"/leads/{lead["id"]}/transcript", ct))["items"]!.AsArray().Select(line => line!)];
    }

    /// <summary>Takes the only handoff.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AcceptAsync(CancellationToken ct)
    {
        var handoff = await Until.ComesAsync(async () => (string?)(await GetAsync("/handoffs", ct))["items"]!.AsArray().FirstOrDefault()?["id"], ct);
        using var accepted = await _http.PostAsync(new Uri($"{Bot}/handoffs/{handoff}/accept", UriKind.Relative), null, ct);
        accepted.EnsureSuccessStatusCode();
        return handoff;
    }

    /// <returns>Status, and what the answer says in words.</returns>
    public Task<(int Status, string? Detail)> SayAsync(string handoff, string text, CancellationToken ct) =>
        PostAsync($"/handoffs/{handoff}/messages", new { key = Guid.CreateVersion7(), text }, ct);

    public async Task<(int Status, string? Detail)> PostAsync(string path, object body, CancellationToken ct)
    {
        var (status, answer) = await SendAsync(path, body, ct);
        return (status, (string?)answer["detail"]);
    }

    /// <returns>Status, and the whole answer.</returns>
    public async Task<(int Status, JsonNode Body)> SendAsync(string path, object body, CancellationToken ct)
    {
        using var answer = await _http.PostAsJsonAsync(Bot + path, body, ct);
        var json = await answer.Content.ReadAsStringAsync(ct);
        return ((int)answer.StatusCode, json.Length == 0 ? new JsonObject() : JsonNode.Parse(json)!);
    }

    public void Dispose() => _http.Dispose();
}
