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

    /// <summary>Settings in which nothing is known of when an owner is there.</summary>
    public static (string Key, string? Value)[] WithoutHours(string owner) =>
        [.. Enum.GetNames<DayOfWeek>().Select(day => ($"Owners:{owner}:Hours:{day}", (string?)""))];

    public static BotProfile Profile(params (string Key, string? Value)[] changes)
    {
        var profile = new BotProfile();
        Configuration(changes).GetSection("Bots:default").Bind(profile);
        return profile;
    }
}
