using LeadBot.Channels.Files;
using LeadBot.Conversations.Checks;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Reach;
using LeadBot.Conversations.Typing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Channels.WhatsApp;

/// <summary>Registers WhatsApp through Twilio, and maps its addresses.</summary>
public static class WhatsAppServices
{
    public static IServiceCollection AddWhatsApp(this IServiceCollection services, IConfiguration config)
    {
        new WhatsAppOptionsSetup(config).AddTo(services);
        services.AddSingleton<WhatsAppBots>();
        services.AddSingleton<TwilioApi>();
        services.AddSingleton<IFileSource, TwilioMedia>();
        services.AddSingleton<WhatsAppMenus>();
        services.AddSingleton<WhatsAppWindow>();
        services.AddSingleton<IReplyWindow>(provider => provider.GetRequiredService<WhatsAppWindow>());
        services.AddSingleton<WhatsAppHealth>();
        services.AddSingleton<IChannelHealth>(provider => provider.GetRequiredService<WhatsAppHealth>());
        services.AddSingleton<ITypingSender, WhatsAppTyping>();
        services.AddSingleton<ISetUpCheck, WhatsAppCheck>();
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
