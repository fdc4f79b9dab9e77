using LeadBot.Leads.Handoffs;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Routing;

/// <summary>When somebody answers, from the owners' hours and who is there. Asks no database: a turn of the bot may ask it.</summary>
public sealed class AnswerTimes(IOptionsMonitor<OwnersOptions> owners, IOptionsMonitor<RoutingOptions> routing, StaffBoard staff)
{
    /// <summary>Of a request that the bot is about to pass on: its owner is found as the rules find it.</summary>
    public AnswerTime Of(string bot, LeadKind kind, EscalationReason reason, string? service, string? country, string? language, DateTimeOffset now)
    {
        var all = owners.CurrentValue;
        return Of(OwnerChoice.Choose(kind, reason, service, country, language, routing.Get(bot), all).Owner, now);
    }

    /// <summary>Of an owner.</summary>
    public AnswerTime Of(string owner, DateTimeOffset now)
    {
        if (!owners.CurrentValue.Owners.TryGetValue(owner, out var options) || BusinessHours.Of(options.Hours) is not { } hours
            || hours.Opening(now) is not { } opening)
        {
            return AnswerTime.Unknown;
        }

        var kind = opening > now ? AnswerTimeKind.Opens
            : options.Members.Count > 0 && options.Members.All(member => staff.Current.IsAway(member.Name)) ? AnswerTimeKind.NobodyFree
            : AnswerTimeKind.Now;
        return new AnswerTime(kind, opening, hours.Zone);
    }
}
