using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Bots;

/// <summary>Reads and checks one bot's settings on one channel; the name of the options is the bot. Half a section stops the start.</summary>
internal abstract class ChannelOptionsSetup<TOptions>(IConfiguration config, string section) : IConfigureNamedOptions<TOptions>, IValidateOptions<TOptions>
    where TOptions : class, IChannelOptions
{
    protected IConfiguration Config => config;

    /// <summary>Registers it, and has every bot's settings checked at start.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton<IConfigureOptions<TOptions>>(this);
        services.AddSingleton<IValidateOptions<TOptions>>(this);
        foreach (var bot in config.GetSection("Bots").GetChildren())
        {
            services.AddOptions<TOptions>(bot.Key).ValidateOnStart();
        }
    }

    public void Configure(TOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, TOptions options) => Section(name).Bind(options);

    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();
        Check(name ?? "", Section(name).Path, options, faults);
        return faults.Build();
    }

    /// <param name="key">Under which the bot's settings of the channel stand.</param>
    protected abstract void Check(string bot, string key, TOptions options, ValidateOptionsResultBuilder faults);

    protected static void CheckAddress(ValidateOptionsResultBuilder faults, string key, string address, string example)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var root) || root.Scheme is not ("https" or "http"))
        {
            faults.AddError($"{key} is \"{address}\". It must be an address such as {example}.");
        }
    }

    /// <summary>The other bot that has the same value, or null; the later of two is told.</summary>
    protected string? OtherWith(string bot, string setting, string value) => config.GetSection("Bots").GetChildren()
        .FirstOrDefault(other => string.CompareOrdinal(other.Key, bot) < 0 && other[$"{section}:{setting}"] == value)?.Key;

    private IConfigurationSection Section(string? bot) => config.GetSection($"Bots:{bot}:{section}");
}
