using LeadBot.Conversations;
using LeadBot.Conversations.Inbox;
using LeadBot.Conversations.Journal;
using LeadBot.Conversations.Outbox;
using LeadBot.Conversations.Timers;
using LeadBot.Conversations.Turns;
using LeadBot.Storage.Blobs;
using LeadBot.Storage.Changes;
using LeadBot.Storage.Conversations;
using LeadBot.Storage.Figures;
using LeadBot.Storage.Journal;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Outbox;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Recent;
using LeadBot.Storage.Sqlite;
using LeadBot.Storage.Turns;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Storage;

/// <summary>
/// Registers the database and its stores. Called before anything else that has hosted services: they start in this order and stop in
/// the reverse one, and the database must be there for all of them. The clock of the house becomes one that never goes back.
/// </summary>
public static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<StorageOptions>().Bind(config.GetSection(StorageOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        var clock = services.LastOrDefault(service => service.ServiceType == typeof(TimeProvider))?.ImplementationInstance as TimeProvider;
        services.AddSingleton<TimeProvider>(new SteadyClock(clock ?? TimeProvider.System));
        services.AddSqlite(config);
        services.AddSingleton<ChangeWriters>();
        services.AddSingleton<RecentStates>();
        services.AddSingleton<RecentLeads>();
        services.AddSingleton<StateRows>();
        services.AddSingleton<IConversations, ConversationStore>();
        services.AddSingleton<IJournal, JournalStore>();
        services.AddSingleton<OutboxRows>();
        services.AddSingleton<IOutbox, OutboxStore>();
        services.AddSingleton<SentActivityStore>();
        services.AddSingleton<ISentActivities>(provider => provider.GetRequiredService<SentActivityStore>());
        services.AddSingleton<IDeliveryReports, DeliveryReportStore>();
        services.AddSingleton<ILastHeard>(provider => provider.GetRequiredService<SentActivityStore>());
        services.AddDeliveryStorage();
        services.AddSingleton<IInboxStore, InboxStore>();
        services.AddSingleton<ITurnQueue, TurnQueue>();
        services.AddSingleton<ITurnCommitter, TurnCommitter>();
        services.AddSingleton<ITurnState, TurnState>();
        services.AddSingleton<ITimerStore, TimerStore>();
        services.AddSingleton<Housekeeping>();
        services.AddHostedService(provider => provider.GetRequiredService<Housekeeping>());
        services.AddLeadStorage();
        services.AddFigureStorage();
        return services.AddBlobs(config);
    }

    private static void AddSqlite(this IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<SqliteOptions>()
            .Bind(config.GetSection(SqliteOptions.Section))
            .PostConfigure(options => options.Path = options.Path.Length > 0 ? options.Path : DefaultPath.Find(AppContext.BaseDirectory))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<IWriter, SqliteWriter>();
        services.AddSingleton<SqliteReader>();
        services.AddSingleton<IReader>(provider => provider.GetRequiredService<SqliteReader>());
        services.AddSingleton<IPreparedReader>(provider => provider.GetRequiredService<SqliteReader>());
        services.AddHostedService<SqliteStart>();
    }
}
