using LeadBot.Conversations.Outbox;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Registers WhatsApp through Twilio, and maps its addresses.</summary>
public static class WhatsAppServices
{
    public static IServiceCollection AddWhatsApp(this IServiceCollection services, IConfiguration config)
    {
        var setup = new WhatsAppOptionsSetup(config);
        services.AddSingleton<IConfigureOptions<WhatsAppOptions>>(setup);
        services.AddSingleton<IValidateOptions<WhatsAppOptions>>(setup);
        foreach (var bot in config.GetSection("Bots").GetChildren())
        {
            services.AddOptions<WhatsAppOptions>(bot.Key).ValidateOnStart();
        }

        services.AddSingleton<WhatsAppBots>();
        services.AddSingleton<TwilioApi>();
        services.AddSingleton<WhatsAppMenus>();
        services.AddSingleton<WhatsAppWebhook>();
        services.AddSingleton<IChannelSender, WhatsAppSender>();
        return services;
    }

    public static IEndpointRouteBuilder MapWhatsApp(this IEndpointRouteBuilder endpoints)
    {
        var webhook = endpoints.ServiceProvider.GetRequiredService<WhatsAppWebhook>();
        endpoints.MapPost("/api/whatsapp/{bot}", (HttpContext http, string bot, CancellationToken ct) => webhook.MessageAsync(http, bot, ct)).ExcludeFromDescription();
        endpoints.MapPost("/api/whatsapp/{bot}/status", (HttpContext http, string bot, CancellationToken ct) => webhook.StatusAsync(http, bot, ct)).ExcludeFromDescription();
        return endpoints;
    }
}
