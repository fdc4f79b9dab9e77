using LeadBot.Channels.WebChat.Widget;
using LeadBot.Leads.Measurements.Views;

namespace LeadBot.Bot.PageViews;

/// <summary>What the widget reports goes into the domain's counter.</summary>
internal sealed class CountedPageViews(PageViewCounter counter) : IPageViews
{
    public void Count(string bot, string page, bool teaser) => counter.Count(bot, page, teaser);
}
