using LeadBot.Tests.Fakes.Twilio;

namespace LeadBot.Tests.Channels.WhatsApp;

/// <summary>Words that WhatsApp takes in three messages of at most 1,600 letters.</summary>
internal static class LongReply
{
    public static readonly string Text = string.Join(' ', Enumerable.Range(0, 420).Select(number => $"word{number:000}"));

    /// <summary>The pieces of it that arrived, in order.</summary>
    public static List<string> Of(FakeTwilio twilio) =>
        [.. twilio.Sent.Select(sent => sent.GetValueOrDefault("Body") ?? "").Where(body => body.StartsWith("word", StringComparison.Ordinal))];
}
