using LeadBot.Channels.WebChat.Widget;
using LeadBot.Leads.Measurements.Views;

namespace LeadBot.Bot.PageViews;

/// <summary>Counts the views of pages that carry the widget.</summary>
internal static class PageViewServices
{
    public static IServiceCollection AddPageViews(this IServiceCollection services)
    {
        services.AddSingleton<PageViewCounter>();
        services.AddSingleton<IPageViews, CountedPageViews>();
        services.AddHostedService<PageViewFlush>();
        return services;
    }
}
