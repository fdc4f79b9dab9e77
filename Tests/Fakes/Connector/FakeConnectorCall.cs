using System.Text.Json.Nodes;

namespace LeadBot.Tests.Fakes.Connector;

/// <summary>A call that a bot made.</summary>
/// <param name="Path">Below the service's address, as it was sent, with its query.</param>
/// <param name="Authorization">The whole header, empty for none.</param>
internal sealed record FakeConnectorCall(string Method, string Path, string Authorization, JsonObject? Body);
