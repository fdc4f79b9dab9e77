using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements.Figures;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Pipeline;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;
using LeadBot.Leads.Settings;
using LeadBot.Leads.Transfer;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads;

/// <summary>Registers the domain's rules, checked at start for every bot of the settings.</summary>
public static class LeadsServices
{
    public static IServiceCollection AddLeads(this IServiceCollection services, IConfiguration config)
    {
        services.AddBotProfiles(config);
        services.AddBotOptions<RoutingOptions>(config, (bot, routing) =>
        {
            bot.GetSection("Routing").Bind(routing);
            SettingItems.Read<RoutingRule>(bot.GetSection("Routing:Rules"));
        });
        services.AddBotOptions<ScoringOptions>(config, (bot, scoring) =>
        {
            bot.GetSection("Scoring").Bind(scoring);
            SettingItems.Read<ScoringRule>(bot.GetSection("Scoring:Rules"));
        });
        services.AddBotOptions<ReviewOptions>(config, (bot, review) => bot.GetSection("Review").Bind(review));
        services.PostConfigureAll<RoutingOptions>(RoutingDefaults.Fill);
        services.PostConfigureAll<ScoringOptions>(ScoringDefaults.Fill);
        services.AddSingleton<IValidateOptions<ReviewOptions>>(new DataAnnotationValidateOptions<ReviewOptions>(null));
        services.AddOptions<OwnersOptions>()
            .Configure(options => config.GetSection(OwnersOptions.Section).Bind(options.Owners))
            .ValidateOnStart();
        services.AddSingleton<IOptionsMonitorCache<OwnersOptions>>(_ => new LiveOptionsCache<OwnersOptions>(config));
        services.AddSingleton<IValidateOptions<RoutingOptions>, RoutingCheck>();
        services.AddSingleton<IValidateOptions<ScoringOptions>, ScoringCheck>();
        services.AddSingleton<IValidateOptions<OwnersOptions>, OwnersCheck>();
        services.AddLeadOutbox(config);
        services.AddSingleton<ILeadRules, LeadRules>();
        services.AddSingleton<ILeadSignal, LeadSignal>();
        services.AddSingleton<HandoffService>();
        services.AddSingleton<HandoffDesk>();
        services.AddSingleton<HandoffResend>();
        services.AddSingleton<HandoffKeeper>();
        services.AddSingleton<ConsentRequests>();
        services.AddSingleton<PresenceService>();
        services.AddSingleton<StaffBoard>();
        services.AddSingleton<AnswerTimes>();
        services.AddSingleton<StatusService>();
        services.AddSingleton<ReviewService>();
        services.AddSingleton<FigureService>();
        services.AddSingleton<LeadExport>();
        services.AddSingleton<LeadImport>();
        return services;
    }
}
