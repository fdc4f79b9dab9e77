using LeadBot.Leads.Matching;
using LeadBot.Leads.Qualification;

namespace LeadBot.Leads.Routing;

/// <summary>Which of the firm's services a conversation is about.</summary>
public static class ServiceFinder
{
    /// <summary>Key of the named service where the bot offers it, else of the one with the longest page path above the page; null for neither.</summary>
    public static string? Find(BotProfile profile, string? named, string? page)
    {
        if (named is not null && profile.Services.Any(service => service.Key == named))
        {
            return named;
        }

        return page is null ? null : profile.Services
            .SelectMany(service => service.Pages.Where(path => PagePath.IsUnder(page, path)).Select(path => (service.Key, path.Length)))
            .OrderByDescending(found => found.Length)
            .Select(found => found.Key)
            .FirstOrDefault();
    }
}
