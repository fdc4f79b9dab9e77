using LeadBot.Bot.Hosting;
using LeadBot.Bot.Widget;
using LeadBot.Channels.WebChat;
using LeadBot.Delivery;
using LeadBot.Dialogs;
using LeadBot.Dialogs.Language;
using LeadBot.Leads;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Settings;

/// <summary>The parts that read settings, put together over settings that are not in force: to check them by the very validators of the start, and to try them out.</summary>
internal sealed class CandidateSettings : IDisposable
{
    private readonly ServiceProvider _services;

    public CandidateSettings(IReadOnlyDictionary<string, string?> data, LanguageCatalog languages)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(data).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton(languages);
        services.AddSingleton(TimeProvider.System);
        services.AddLeads(configuration);
        services.AddDelivery(configuration);
        services.AddDialogs(configuration);
        services.AddWebChat(configuration);
        services.AddWidget(configuration);
        _services = services.BuildServiceProvider();
        Faults = Check();
    }

    public IServiceProvider Services => _services;

    /// <summary>What is wrong, a sentence each, beginning with its key; empty where LeadBot would start with these settings.</summary>
    public IReadOnlyList<string> Faults { get; }

    public void Dispose() => _services.Dispose();

    private IReadOnlyList<string> Check()
    {
        try
        {
            _services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (Exception error) when (StartErrors.Faults(error) is { } faults)
        {
            return [.. faults.Distinct()];
        }
    }
}
