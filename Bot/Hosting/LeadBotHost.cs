using LeadBot.Bot.Api;
using LeadBot.Bot.Commands.Checks;
using LeadBot.Bot.Dashboard;
using LeadBot.Bot.Demo;
using LeadBot.Bot.Files;
using LeadBot.Bot.Handoffs;
using LeadBot.Bot.Handoffs.Unread;
using LeadBot.Bot.Keys;
using LeadBot.Bot.Middleware;
using LeadBot.Bot.Outbox;
using LeadBot.Bot.Outbox.Deliveries;
using LeadBot.Bot.PageViews;
using LeadBot.Bot.Settings;
using LeadBot.Bot.SignIn;
using LeadBot.Bot.Turns;
using LeadBot.Bot.Typing;
using LeadBot.Bot.Users;
using LeadBot.Bot.Widget;
using LeadBot.Channels.Files;
using LeadBot.Channels.Teams;
using LeadBot.Channels.Telegram;
using LeadBot.Channels.WebChat;
using LeadBot.Channels.WhatsApp;
using LeadBot.Conversations;
using LeadBot.Delivery;
using LeadBot.Dialogs;
using LeadBot.Leads;
using LeadBot.Storage;
using LeadBot.Understanding;

namespace LeadBot.Bot.Hosting;

/// <summary>Puts the parts of the house together. A new part is one <c>AddX</c> line and, where it has addresses, one <c>MapX</c> line.</summary>
public static class LeadBotHost
{
    /// <summary>The whole product, not started yet.</summary>
    public static WebApplication Build(string[] args)
    {
        // The content root is the program's own folder: there lie appsettings.json and the web assets, wherever one starts it from
        // and whatever program hosts it.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(LeadBotHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        // Without these a build's output is served as if every file changed between two page views: "no-cache", and not compressed.
        builder.Configuration["EnableStaticAssetsDevelopmentCaching"] ??= "true";
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= "false";
        var stored = builder.Configuration.PlaceStoredSettings();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 5 * 1024 * 1024; // five files of one upload; each address has a narrower limit of its own
        });
        // The host logs a start that failed with its stack trace. Who started it is told in words instead.
        var started = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started && level >= LogLevel.Information);
        AddParts(builder.Services, builder.Configuration);
        builder.Services.AddSettings(builder.Configuration, stored);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => started = true);
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(BuiltInUnderstanding.Prepare));
        MapParts(app);
        return app;
    }

    /// <summary>The parts without the web server: what commands run on.</summary>
    internal static void AddParts(IServiceCollection services, IConfiguration config)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddHosting(config);
        services.AddStorage(config);
        services.AddConversations(config);
        services.AddLeads(config);
        services.AddUnderstanding(config);
        services.AddDialogs(config);
        services.AddTurns();
        services.AddChannelFiles();
        services.AddHandoffs();
        services.AddTyping();
        services.AddFiles();
        services.AddBotMiddleware(config);
        services.AddKeys(config);
        services.AddPageViews();
        services.AddWebChat(config);
        services.AddTeams(config);
        services.AddTelegram(config);
        services.AddWhatsApp(config);
        services.AddDelivery(config);
        services.AddOutbox();
        services.AddDeliveries();
        services.AddUnreadReplies(config);
        services.AddChecks();
        services.AddWidget(config);
        services.AddDemoSite();
        services.AddSignIn(config);
        services.AddApi(config);
    }

    private static void MapParts(WebApplication app)
    {
        app.UseHosting();
        app.UseSignIn();
        app.MapHealth();
        app.MapStaticAssets();
        app.MapWebChat();
        app.MapTeams();
        app.MapFiles();
        app.MapTelegram();
        app.MapWhatsApp();
        app.MapWidgetPages();
        app.MapSignIn();
        app.MapApi();
        app.MapDestinations();
        app.MapReplies();
        app.MapReviews();
        app.MapSettings();
        app.MapUsers();
        app.MapDashboard();
        app.MapDemoSite();
    }
}
