using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.Primitives;

namespace LeadBot.Bot.Settings;

/// <summary>The JSON files of the configuration, read again when they change.</summary>
internal sealed class SettingFiles : IDisposable
{
    private readonly IConfigurationRoot _root;

    public SettingFiles(IEnumerable<JsonConfigurationSource> files, IConfigurationBuilder from)
    {
        var builder = new ConfigurationBuilder();
        foreach (var (key, value) in from.Properties)
        {
            builder.Properties[key] = value;
        }

        foreach (var file in files)
        {
            builder.Add(file);
        }

        _root = builder.Build();
    }

    public Dictionary<string, string?> Read() => ConfigurationLayers.Flatten(_root.Providers);

    public IDisposable OnChange(Action changed) => ChangeToken.OnChange(_root.GetReloadToken, changed);

    public void Dispose() => (_root as IDisposable)?.Dispose();
}
