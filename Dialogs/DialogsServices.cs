using LeadBot.Dialogs.Answers.Approved;
using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace LeadBot.Dialogs;

/// <summary>Registers the conversation: the bots' profiles with their checks, the approved language, the dialogs and what a turn needs.</summary>
public static class DialogsServices
{
    public static IServiceCollection AddDialogs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddBotProfiles(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => LanguageCatalog.BuiltIn());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotProfile>, LanguageValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotProfile>, AnswersValidator>());
        services.AddSingleton<AnswerBooks>();
        services.AddSingleton<IOfferedAnswers, OfferedAnswers>();
        services.AddSingleton<LanguageGate>();
        services.AddSingleton<ConversationDialogs>();
        services.AddScoped<VisitorTurns>();
        services.AddScoped<HandoffOpener>();
        services.AddScoped<HandoffExpiry>();
        services.AddScoped<HandoffReturn>();
        services.AddScoped<Contact.ConsentAsking>();
        services.AddSingleton<Contact.ConsentListener>();
        services.AddScoped<LeadKeeper>();
        return services;
    }
}
