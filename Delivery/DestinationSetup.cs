using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Delivery;

/// <summary>Reads what a kind needs from <c>Delivery:{name}</c>; the name of the options is the destination.</summary>
internal sealed class DestinationSetup<T>(IConfiguration config, Action<IConfigurationSection, T> read) : IConfigureNamedOptions<T> where T : class
{
    public void Configure(T options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, T options) => read(config.GetSection($"{DestinationsOptions.Section}:{name}"), options);
}
