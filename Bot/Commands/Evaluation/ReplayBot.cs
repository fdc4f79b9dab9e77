using LeadBot.Bot.Hosting;
using LeadBot.Bot.Middleware;
using LeadBot.BotFramework.State;
using LeadBot.Dialogs;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Understanding;
using LeadBot.Understanding.Llm;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>The visitor's bot as the product runs it (same rules, understanding, middleware and dialogs), over memory instead of a database.</summary>
internal sealed class ReplayBot(ServiceProvider services, string bot) : IAsyncDisposable
{
    public string Name => bot;

    public ReplayClock Clock { get; } = (ReplayClock)services.GetRequiredService<TimeProvider>();

    /// <summary>The bot of the product's own settings, with the built-in understanding: the same figures everywhere.</summary>
    public static ReplayBot Create(string bot) => Create(bot, WithoutLlm(Settings()));

    /// <summary>The product's own settings: appsettings.json and the environment.</summary>
    public static IConfiguration Settings() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json")
        .AddEnvironmentVariables()
        .Build();

    /// <summary>The same settings with no LLM in them.</summary>
    public static IConfiguration WithoutLlm(IConfiguration settings) => new ConfigurationBuilder()
        .AddConfiguration(settings)
        .AddInMemoryCollection(new[] { nameof(LlmOptions.Endpoint), nameof(LlmOptions.Key), nameof(LlmOptions.Model) }
            .Select(name => KeyValuePair.Create<string, string?>($"{LlmOptions.Section}:{name}", "")))
        .Build();

    public static ReplayBot Create(string bot, IConfiguration configuration)
    {
        var bots = configuration.GetSection("Bots").GetChildren().Select(section => section.Key).ToList();
        if (!bots.Contains(bot))
        {
            throw new SetupException($"--bot names \"{bot}\", which is not among Bots: {string.Join(", ", bots)}.");
        }

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new ReplayClock(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero)));
        services.AddSingleton<ReplayLines>();
        services.AddSingleton<IRecentLines>(replay => replay.GetRequiredService<ReplayLines>());
        services.AddLeads(configuration);
        services.AddUnderstanding(configuration);
        services.AddDialogs(configuration);
        services.AddBotMiddleware(configuration);
        services.AddSingleton<IStorage>(new MemoryStorage());
        services.AddScoped<ConversationState>();
        services.AddScoped<ReplayLeads>();
        services.AddScoped<ILeadReader>(scope => scope.GetRequiredService<ReplayLeads>());
        services.AddScoped<IHandoffReader>(scope => scope.GetRequiredService<ReplayLeads>());
        services.AddScoped<ILeadChanges>(scope => scope.GetRequiredService<ReplayLeads>());
        services.AddScoped<IIdleTimer, NoTimer>();
        return new ReplayBot(services.BuildServiceProvider(), bot);
    }

    /// <summary>A conversation of its own, with leads of its own.</summary>
    public ReplayConversation Begin(string conversationId, string channel, string? page) =>
        new(services.CreateAsyncScope(), new TurnIdentity(bot, conversationId, channel), page, Clock);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    /// <summary>A replay lets time pass itself.</summary>
    private sealed class NoTimer : IIdleTimer
    {
        public void Restart(string guard, DateTimeOffset dueAt)
        {
        }
    }
}
