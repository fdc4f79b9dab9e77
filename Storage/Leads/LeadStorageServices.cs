using LeadBot.Conversations.Reach;
using LeadBot.Leads;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Erasure;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Lists;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Settings;
using LeadBot.Leads.Transfer;
using LeadBot.Storage.Audit;
using LeadBot.Storage.Erasure;
using LeadBot.Storage.Reach;
using LeadBot.Storage.Search;
using LeadBot.Storage.Settings;
using LeadBot.Storage.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Storage.Leads;

/// <summary>The stores and change writers of the lead side.</summary>
internal static class LeadStorageServices
{
    public static IServiceCollection AddLeadStorage(this IServiceCollection services)
    {
        services.AddSingleton<LeadIndexHints>();
        services.AddSingleton<LeadIndexer>();
        services.AddHostedService<LeadIndexing>();
        services.AddSingleton<ILeadReader, LeadStore>();
        services.AddSingleton<ILeadIntake, LeadIntake>();
        services.AddSingleton<ILeadFacets, LeadFacetStore>();
        services.AddSingleton<LeadErasure>();
        services.AddSingleton<ILeadEraser, LeadEraser>();
        services.AddHostedService<LeadErasing>();
        services.AddSingleton<IHandoffReader, HandoffStore>();
        services.AddSingleton<ITranscripts, TranscriptStore>();
        services.AddSingleton<IUnderstandingFigures, UnderstandingFigureStore>();
        services.AddSingleton<ITurnEvents, TurnEventStore>();
        services.AddSingleton<ILeadWriter, LeadWriter>();
        services.AddSingleton<IChangeWriter<LeadSaved>, LeadSavedWriter>();
        services.AddSingleton<IChangeWriter<HandoffSaved>, HandoffSavedWriter>();
        services.AddSingleton<IChangeWriter<ConsentRecorded>, ConsentRecordedWriter>();
        services.AddSingleton<IRepPlaces, RepPlaceStore>();
        services.AddSingleton<IRepMessages, RepMessageStore>();
        services.AddSingleton<IUnreadReplies, UnreadReplyStore>();
        services.AddSingleton<IHandoffAgenda, HandoffAgenda>();
        services.AddSingleton<IStaffStore, StaffStore>();
        services.AddSingleton<RepThread>();
        services.AddSingleton<RepFailures>();
        services.AddSingleton<IChangeWriter<RepTold>, RepToldWriter>();
        services.AddSingleton<IChangeWriter<TurnTaken>, TurnTakenWriter>();
        services.AddSingleton<IChangeWriter<ConversationWoken>, ConversationWokenWriter>();
        services.AddSingleton<IChangeWriter<RepSpoke>, RepSpokeWriter>();
        services.AddSingleton<IChangeWriter<VisitorSpoke>, VisitorSpokeWriter>();
        services.AddSingleton<ISuppressions, SuppressionStore>();
        services.AddSingleton<ISaidDeliveries, SaidDeliveryStore>();
        services.AddSingleton<IChangeWriter<ReachChanged>, ReachChangedWriter>();
        services.AddSingleton<IChangeWriter<Measured>, MeasuredWriter>();
        services.AddSingleton<IChangeWriter<Audited>, AuditedWriter>();
        services.AddSingleton<ISettingsStore, SettingsStore>();
        services.AddSingleton<AuditStore>();
        services.AddSingleton<IAudit>(provider => provider.GetRequiredService<AuditStore>());
        services.AddSingleton<IAuditReader>(provider => provider.GetRequiredService<AuditStore>());
        return services;
    }
}
