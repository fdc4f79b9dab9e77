using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Pipeline;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Routing;
using LeadBot.Leads.Scoring;
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
        foreach (var bot in config.GetSection("Bots").GetChildren())
        {
            var (routing, scoring) = (bot.GetSection("Routing"), bot.GetSection("Scoring"));
            services.AddOptions<RoutingOptions>(bot.Key).Bind(routing).Configure(_ => SettingItems.Read<RoutingRule>(routing.GetSection("Rules")))
                .PostConfigure(RoutingDefaults.Fill).ValidateOnStart();
            services.AddOptions<ScoringOptions>(bot.Key).Bind(scoring).Configure(_ => SettingItems.Read<ScoringRule>(scoring.GetSection("Rules")))
                .PostConfigure(ScoringDefaults.Fill).ValidateOnStart();
            services.AddOptions<ReviewOptions>(bot.Key).Bind(bot.GetSection("Review")).ValidateDataAnnotations().ValidateOnStart();
        }

        services.AddOptions<OwnersOptions>()
            .Configure(options => config.GetSection(OwnersOptions.Section).Bind(options.Owners))
            .ValidateOnStart();
        services.AddSingleton<IOptionsChangeTokenSource<OwnersOptions>>(
            new ConfigurationChangeTokenSource<OwnersOptions>(config.GetSection(OwnersOptions.Section)));
        services.AddSingleton<IValidateOptions<RoutingOptions>, RoutingCheck>();
        services.AddSingleton<IValidateOptions<ScoringOptions>, ScoringCheck>();
        services.AddSingleton<IValidateOptions<OwnersOptions>, OwnersCheck>();
        services.AddSingleton<ILeadRules, LeadRules>();
        services.AddSingleton<ILeadSignal, LeadSignal>();
        services.AddSingleton<HandoffService>();
        services.AddSingleton<HandoffDesk>();
        services.AddSingleton<StatusService>();
        return services;
    }
}
