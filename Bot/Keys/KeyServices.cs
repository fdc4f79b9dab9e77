using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Storage.Keys;

namespace LeadBot.Bot.Keys;

/// <summary>Registers the keys that live in the database. Comes after the storage, whose start makes the tables.</summary>
public static class KeyServices
{
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<KeyStore>();
        services.AddSingleton<IDirectLineKeys, DirectLineKeyRing>();
        services.AddHostedService<DirectLineKeyStart>();
        return services;
    }
}
