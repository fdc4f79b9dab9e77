using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Configuration;

namespace LeadBot.Tests.Dialogs;

/// <summary>The bot of the product's own appsettings.json.</summary>
internal static class DefaultBot
{
    public static IConfiguration Configuration(params (string Key, string? Value)[] changes) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"))
        .AddInMemoryCollection(changes.Select(change => KeyValuePair.Create(change.Key, change.Value)))
        .Build();

    public static BotProfile Profile(params (string Key, string? Value)[] changes)
    {
        var profile = new BotProfile();
        Configuration(changes).GetSection("Bots:default").Bind(profile);
        return profile;
    }
}
