using LeadBot.Channels.Files;
using LeadBot.Conversations.Checks;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Typing;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Channels.Telegram;

/// <summary>Registers Telegram, and maps its address.</summary>
public static class TelegramServices
{
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration config)
    {
        new TelegramOptionsSetup(config).AddTo(services);
        services.AddSingleton<TelegramBots>();
        services.AddSingleton<TelegramApi>();
        services.AddSingleton<TelegramLinks>();
        services.AddSingleton<TelegramNames>();
        services.AddSingleton<TelegramPace>();
        services.AddSingleton<TelegramChats>();
        services.AddSingleton<IFileSource, TelegramFiles>();
        services.AddSingleton<TelegramPresses>();
        services.AddSingleton<TelegramInbound>();
        services.AddSingleton<TelegramWebhook>();
        services.AddSingleton<IChannelSender, TelegramSender>();
        services.AddSingleton<TelegramRegistration>();
        services.AddSingleton<ITypingSender, TelegramTyping>();
        services.AddSingleton<TelegramHealth>();
        services.AddSingleton<IChannelHealth>(provider => provider.GetRequiredService<TelegramHealth>());
        services.AddSingleton<ISetUpCheck, TelegramCheck>();
        services.AddHostedService<TelegramPump>();
        return services;
    }

    public static IEndpointRouteBuilder MapTelegram(this IEndpointRouteBuilder endpoints)
    {
        var webhook = endpoints.ServiceProvider.GetRequiredService<TelegramWebhook>();
        endpoints.MapPost("/api/telegram/{bot}", (HttpContext http, string bot, CancellationToken ct) => webhook.PostAsync(http, bot, ct)).ExcludeFromDescription();
        return endpoints;
    }
}
