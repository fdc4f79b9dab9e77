using LeadBot.Leads.Settings;
using Microsoft.Extensions.Configuration.Json;

namespace LeadBot.Bot.Settings;

/// <summary>
/// The configuration's files, and over them the sections that were changed on a page. A stored section stands in the place of the file's as a
/// whole: laid over each other, a list of two would keep the file's third item. Environment and command line come after it and win.
/// </summary>
internal sealed class StoredConfiguration : ConfigurationProvider, IConfigurationSource
{
    private readonly Lock _lock = new();
    private Dictionary<string, string?> _files;

    private StoredConfiguration(SettingFiles files)
    {
        Files = files;
        _files = files.Read();
        Data = _files;
    }

    /// <summary>The files below, to be disposed with the host.</summary>
    public SettingFiles Files { get; }

    /// <summary>The newest version of each bot and section.</summary>
    public IReadOnlyList<StoredSetting> Newest { get; private set; } = [];

    /// <summary>Those of them that are in force: all that pass the checks.</summary>
    public IReadOnlyList<StoredSetting> InForce { get; private set; } = [];

    /// <summary>Takes the place of the JSON files in the configuration.</summary>
    public static StoredConfiguration PlaceIn(ConfigurationManager configuration)
    {
        IList<IConfigurationSource> sources = configuration.Sources;
        var files = sources.OfType<JsonConfigurationSource>().ToList();
        var at = files.Count > 0 ? sources.IndexOf(files[0]) : 0;
        var stored = new StoredConfiguration(new SettingFiles(files, configuration));
        foreach (var file in files)
        {
            sources.Remove(file);
        }

        sources.Insert(at, stored);
        return stored;
    }

    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>True where the files name the bot, so that there is something to reset it to.</summary>
    public bool FilesName(string bot) =>
        _files.Keys.Any(key => key.StartsWith($"Bots:{bot}:", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the configuration's files and stored sections would be together.</summary>
    public Dictionary<string, string?> With(IEnumerable<StoredSetting> stored, Dictionary<string, string?>? files = null)
    {
        var data = new Dictionary<string, string?>(files ?? _files, StringComparer.OrdinalIgnoreCase);
        foreach (var setting in stored)
        {
            if (setting.Body is { } body && SettingsSections.Find(setting.Section) is { } section)
            {
                section.Replace(data, setting.Bot, body);
            }
        }

        return data;
    }

    /// <summary>Puts the sections in force, at once and together, for everybody who reads settings.</summary>
    /// <param name="newest">Where some are not put in force, all.</param>
    public void Apply(IReadOnlyList<StoredSetting> inForce, IReadOnlyList<StoredSetting>? newest = null, Dictionary<string, string?>? files = null)
    {
        lock (_lock)
        {
            _files = files ?? _files;
            InForce = inForce;
            Newest = newest ?? inForce;
            Data = With(inForce);
        }

        OnReload();
    }
}
