using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;
using LeadBot.Storage.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Storage.Leads;

/// <summary>The stores and change writers of the lead side.</summary>
internal static class LeadStorageServices
{
    public static IServiceCollection AddLeadStorage(this IServiceCollection services)
    {
        services.AddSingleton<ILeadReader, LeadStore>();
        services.AddSingleton<IHandoffReader, HandoffStore>();
        services.AddSingleton<ITranscripts, TranscriptStore>();
        services.AddSingleton<IUnderstandingFigures, UnderstandingFigureStore>();
        services.AddSingleton<ILeadWriter, LeadWriter>();
        services.AddSingleton<IChangeWriter<LeadSaved>, LeadSavedWriter>();
        services.AddSingleton<IChangeWriter<HandoffSaved>, HandoffSavedWriter>();
        services.AddSingleton<IChangeWriter<ConsentRecorded>, ConsentRecordedWriter>();
        services.AddSingleton<IRepPlaces, RepPlaceStore>();
        services.AddSingleton<IRepMessages, RepMessageStore>();
        services.AddSingleton<IChangeWriter<RepSpoke>, RepSpokeWriter>();
        services.AddSingleton<IChangeWriter<VisitorSpoke>, VisitorSpokeWriter>();
        services.AddSingleton<IChangeWriter<Measured>, MeasuredWriter>();
        return services;
    }
}
