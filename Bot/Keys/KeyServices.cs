using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Storage.Keys;

namespace LeadBot.Bot.Keys;

/// <summary>Registers the keys that live in the database. Comes after the storage, whose start makes the tables.</summary>
public static class KeyServices
{
    /// <param name="config">Not read: keys have no settings yet.</param>
    public static IServiceCollection AddKeys(this IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton<KeyStore>();
        services.AddSingleton<IDirectLineKeys, DirectLineKeyRing>();
        services.AddHostedService<DirectLineKeyStart>();
        return services;
    }
}
