using LeadBot.Channels.WebChat.DirectLine;
using LeadBot.Channels.WebChat.Stream;
using LeadBot.Channels.WebChat.Tokens;
using LeadBot.Channels.WebChat.Uploads;
using LeadBot.Channels.WebChat.Widget;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WebChat;

/// <summary>Registers web chat (Direct Line 3.0).</summary>
public static class WebChatServices
{
    /// <summary>
    /// Every bot below <c>Bots</c> gets web chat. Needs the ports of Conversations, <see cref="IDirectLineKeys"/>,
    /// <see cref="IPageViews"/> and <see cref="WebChatEndpoints.MapWebChat"/>.
    /// </summary>
    public static IServiceCollection AddWebChat(this IServiceCollection services, IConfiguration config)
    {
        var bots = new WebChatBots(config);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(bots);
        AddOptions(services, config, bots);

        // The server's request log holds whole addresses, and a socket's address holds its token.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning));

        services.AddSingleton<TokenSigner>();
        services.AddSingleton<TokenIssuer>();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<AddressLimiter>();
        services.AddSingleton<DirectLinePipeline>();
        services.AddSingleton<CallerReader>();
        services.AddSingleton<ConversationFinder>();
        services.AddSingleton<IVisitorConversations, VisitorConversations>();
        services.AddSingleton<IResumeLinks, ResumeLinks>();
        services.AddSingleton<VisitorReads>();
        services.AddSingleton<IVisitorReads>(provider => provider.GetRequiredService<VisitorReads>());
        services.AddSingleton<ConversationReplies>();
        services.AddSingleton<FeedReader>();
        services.AddSingleton<TokenEndpoints>();
        services.AddSingleton<ConversationEndpoints>();
        services.AddSingleton<ActivityEndpoints>();
        services.AddSingleton<SessionEndpoint>();
        services.AddSingleton<StreamEndpoint>();
        services.AddSingleton<UploadEndpoint>();
        services.AddSingleton<AttachmentEndpoint>();
        services.AddSingleton<WidgetTokenEndpoint>();
        services.AddSingleton<PageViewEndpoint>();
        return services;
    }

    private static void AddOptions(IServiceCollection services, IConfiguration config, WebChatBots bots)
    {
        var host = new WebChatHostOptionsSetup(config);
        services.AddSingleton<IConfigureOptions<WebChatHostOptions>>(host);
        services.AddSingleton<IValidateOptions<WebChatHostOptions>>(host);
        services.AddOptions<WebChatHostOptions>().ValidateOnStart();

        var each = new WebChatOptionsSetup(config, bots);
        services.AddSingleton<IConfigureOptions<WebChatOptions>>(each);
        services.AddSingleton<IValidateOptions<WebChatOptions>>(each);
        foreach (var bot in bots.All)
        {
            services.AddOptions<WebChatOptions>(bot).ValidateOnStart();
            services.AddSingleton<IOptionsChangeTokenSource<WebChatOptions>>(
                new ConfigurationChangeTokenSource<WebChatOptions>(bot, config.GetSection($"Bots:{bot}")));
        }
    }
}
