using LeadBot.Leads.Measurements.Figures;
using LeadBot.Leads.Measurements.Views;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Storage.Figures;

/// <summary>What figures are made of: page views, and facts that follow the event log.</summary>
internal static class FigureServices
{
    public static IServiceCollection AddFigureStorage(this IServiceCollection services)
    {
        services.AddSingleton<IPageViewStore, PageViewStore>();
        services.AddSingleton<EventLog>();
        services.AddSingleton<RollUpPosition>();
        services.AddSingleton<FactRollUp>();
        services.AddSingleton<IFigureFacts, FigureFacts>();
        services.AddHostedService<FactRollUpService>();
        return services;
    }
}
