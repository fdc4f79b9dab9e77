using System.Text.Json.Nodes;

namespace LeadBot.Tests.Fakes.Delivery;

internal sealed record ReceivedWebhook(string Id, JsonObject Body)
{
    public string Type => (string)Body["type"]!;

    public string LeadId => (string)Body["data"]!["id"]!;

    public long Version => (long)Body["data"]!["version"]!;

    public string? Email => (string?)Body["data"]!["fields"]!["email"]?["value"];
}
