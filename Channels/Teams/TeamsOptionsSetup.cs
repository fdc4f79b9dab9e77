using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.Teams;

/// <summary>Reads and checks one bot's settings; the name of the options is the bot.</summary>
internal sealed class TeamsOptionsSetup(IConfiguration config, IHostEnvironment environment)
    : IConfigureNamedOptions<TeamsOptions>, IValidateOptions<TeamsOptions>
{
    public void Configure(TeamsOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, TeamsOptions options) => Section(name).Bind(options);

    public ValidateOptionsResult Validate(string? name, TeamsOptions options)
    {
        var key = Section(name).Path;
        var faults = new ValidateOptionsResultBuilder();
        if (options.AllowAnonymous && !environment.IsDevelopment())
        {
            faults.AddError($"{key}:AllowAnonymous is true outside Development: anybody could write as anybody. Remove it, or set ASPNETCORE_ENVIRONMENT=Development on your own machine.");
        }

        if (options.AppId is { Length: > 0 } app)
        {
            CheckApp(name, key, app, options, faults);
        }

        CheckAddress(faults, $"{key}:OpenIdMetadata", options.OpenIdMetadata);
        if (options.LoginUrl.Length > 0)
        {
            CheckAddress(faults, $"{key}:LoginUrl", options.LoginUrl);
        }

        return faults.Build();
    }

    private void CheckApp(string? bot, string key, string app, TeamsOptions options, ValidateOptionsResultBuilder faults)
    {
        var wantsPassword = options.AppType != TeamsAppType.UserAssignedMsi;
        if (wantsPassword && string.IsNullOrEmpty(options.AppPassword))
        {
            faults.AddError($"{key}:AppPassword is missing: the client secret of the app {app}. With a managed identity, set {key}:AppType to UserAssignedMsi instead.");
        }

        if (!wantsPassword && !string.IsNullOrEmpty(options.AppPassword))
        {
            faults.AddError($"{key}:AppPassword is set, and {key}:AppType is UserAssignedMsi, which has none. Remove one of them.");
        }

        if (options.AppType != TeamsAppType.MultiTenant && options.LoginUrl.Length == 0 && string.IsNullOrEmpty(options.TenantId))
        {
            faults.AddError($"{key}:TenantId is missing: the tenant in which the app {app} is registered. For an old bot of every tenant, set {key}:AppType to MultiTenant.");
        }

        // The app id alone says which bot is meant. The later of two bots is told.
        foreach (var other in config.GetSection("Bots").GetChildren().Where(other => string.CompareOrdinal(other.Key, bot) < 0
            && string.Equals(other[$"{TeamsOptions.Section}:{nameof(TeamsOptions.AppId)}"], app, StringComparison.OrdinalIgnoreCase)))
        {
            faults.AddError($"{key}:AppId is also the app id of the bot {other.Key}. Register each bot on its own.");
        }
    }

    private static void CheckAddress(ValidateOptionsResultBuilder faults, string key, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || !(uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback)))
        {
            faults.AddError($"{key} is \"{text}\". It must be an https address; http only on this machine.");
        }
    }

    private IConfigurationSection Section(string? bot) => config.GetSection($"Bots:{bot}:{TeamsOptions.Section}");
}
