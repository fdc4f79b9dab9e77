using System.Collections.Concurrent;
using System.Globalization;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Qualification;

namespace LeadBot.Bot.Api;

/// <summary>One feed a bot: from the start of the process on, and of a bot that is added later from the first look at it.</summary>
internal sealed class LeadFeeds
{
    private readonly ConcurrentDictionary<string, Lazy<LeadFeed>> _feeds = new(StringComparer.Ordinal);
    private readonly ILeadSignal _signal;
    private readonly TimeProvider _time;

    public LeadFeeds(ILeadSignal signal, BotNames bots, TimeProvider time)
    {
        (_signal, _time) = (signal, time);
        foreach (var bot in bots.All)
        {
            Of(bot);
        }
    }

    // Lazy: a feed that lost a race would follow its bot for ever.
    public LeadFeed Of(string bot) => _feeds.GetOrAdd(bot, key => new(() => New(key))).Value;

    private LeadFeed New(string bot) => new(_signal, bot, _time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
}
