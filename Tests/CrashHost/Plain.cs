using LeadBot.BotFramework.Schema;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Turns;

namespace LeadBot.Tests.CrashHost;

/// <summary>What the host of an engine must bring, with nothing in it.</summary>
internal sealed class Plain : IActivityFilter, ITurnTexts
{
    public IReadOnlyList<TextFlag> Apply(Activity activity) => [];

    public string Apology(string bot, string? locale) => "sorry";

    public string SlowDown(string bot, string? locale) => "slowly";

    public string Removed(string bot, string? locale) => "removed";
}
