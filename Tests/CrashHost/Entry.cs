using LeadBot.BotFramework.State;
using LeadBot.BotFramework.Turns;
using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Turns;
using LeadBot.Storage;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LeadBot.Tests.CrashHost;

/// <summary>The real engine on the SQLite file of the first argument, for a test that kills it. Ends in order when its input ends.</summary>
internal static class Entry
{
    public static async Task Main(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Sqlite:Path"] = args[0],
            ["Limits:MessagesPerMinute"] = "0",
            ["Turns:PollInterval"] = "00:00:00.050",
            ["Turns:RetryDelay"] = "00:00:00.100",
        });
        builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        builder.Services.AddStorage(builder.Configuration);
        builder.Services.AddConversations(builder.Configuration);
        builder.Services.AddSingleton<IActivityFilter, Plain>();
        builder.Services.AddSingleton<ITurnTexts, Plain>();
        builder.Services.AddSingleton<IChangeWriter<Effect>, EffectWriter>();
        builder.Services.AddSingleton<Requests>();
        builder.Services.AddScoped<ConversationState>();
        builder.Services.AddScoped<IBot, CountingBot>();
        using var host = builder.Build();
        await host.StartAsync();
        var requests = host.Services.GetRequiredService<Requests>();
        await WarmAsync(host.Services);
        requests.Write("ready");
        while (await Console.In.ReadLineAsync() is { } line)
        {
            requests.Handle(line);
        }

        await host.StopAsync();
    }

    /// <summary>A first turn compiles most of the code; a kill should rather meet turns as they usually are.</summary>
    private static async Task WarmAsync(IServiceProvider services)
    {
        var conversations = services.GetRequiredService<IConversations>();
        var warm = await conversations.OpenAsync(new NewConversation("warm", "webchat", "warm"), CancellationToken.None);
        var before = warm.LastSequence;
        await services.GetRequiredService<Requests>().SayAsync(warm.Id, null, "hello");
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while ((await conversations.FindAsync(warm.Id, CancellationToken.None))!.LastSequence < before + 3)
        {
            await look.WaitForNextTickAsync();
        }
    }
}
