using LeadBot.Conversations.Outbox;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Telegram;

/// <summary>Registers Telegram, and maps its address.</summary>
public static class TelegramServices
{
    public static IServiceCollection AddTelegram(this IServiceCollection services, IConfiguration config)
    {
        var setup = new TelegramOptionsSetup(config);
        services.AddSingleton<IConfigureOptions<TelegramOptions>>(setup);
        services.AddSingleton<IValidateOptions<TelegramOptions>>(setup);
        foreach (var bot in config.GetSection("Bots").GetChildren())
        {
            services.AddOptions<TelegramOptions>(bot.Key).ValidateOnStart();
        }

        services.AddSingleton<TelegramBots>();
        services.AddSingleton<TelegramApi>();
        services.AddSingleton<TelegramLinks>();
        services.AddSingleton<TelegramNames>();
        services.AddSingleton<TelegramPace>();
        services.AddSingleton<TelegramInbound>();
        services.AddSingleton<TelegramWebhook>();
        services.AddSingleton<IChannelSender, TelegramSender>();
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
