namespace LeadBot.Tests.Conformance.Channels;

/// <summary>What a platform hands in. Sent again it is the same request.</summary>
/// <param name="Make">As the platform sends it.</param>
/// <param name="Forge">The same from somebody who is not the platform.</param>
internal sealed record ChannelRequest(Func<HttpRequestMessage> Make, Func<HttpRequestMessage> Forge);
