using System.Globalization;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Qualification;

namespace LeadBot.Bot.Api;

/// <summary>One feed a bot, from the start of the process on.</summary>
internal sealed class LeadFeeds(ILeadSignal signal, BotNames bots, TimeProvider time)
{
    private readonly Dictionary<string, LeadFeed> _feeds = bots.All.ToDictionary(
        bot => bot, bot => new LeadFeed(signal, bot, time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)));

    public LeadFeed Of(string bot) => _feeds[bot];
}
