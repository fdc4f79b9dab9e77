using LeadBot.Dialogs.Language;
using LeadBot.Leads.Settings;

namespace LeadBot.Bot.Settings;

/// <summary>The settings in force: which layers they are made of, what would be with others, and putting others in force.</summary>
internal sealed partial class LiveSettings(
    StoredConfiguration stored, IConfiguration configuration, LanguageCatalog languages, ISettingsStore store, ILogger<LiveSettings> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private long _stamp = -1;

    public StoredConfiguration Stored => stored;

    /// <summary>Stored versions that are not in force because they no longer pass, each with why.</summary>
    public IReadOnlyDictionary<(string Bot, string Section), string> Unused { get; private set; } = new Dictionary<(string, string), string>();

    private IConfigurationRoot Root => (IConfigurationRoot)configuration;

    /// <summary>Keys below the section that environment or command line set, each with the name by which the operator knows it.</summary>
    public IReadOnlyDictionary<string, string> Locked(SettingsSection section, string bot)
    {
        var locked = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var provider in Above())
        {
            foreach (var key in ConfigurationLayers.Flatten([provider]).Keys.Where(key => section.Holds(bot, key)))
            {
                locked[key] = provider is Microsoft.Extensions.Configuration.CommandLine.CommandLineConfigurationProvider
                    ? $"--{key}"
                    : key.Replace(":", "__", StringComparison.Ordinal);
            }
        }

        return locked;
    }

    /// <summary>Settings as they would be.</summary>
    public CandidateSettings Candidate(IEnumerable<StoredSetting> with, Dictionary<string, string?>? files = null)
    {
        var data = ConfigurationLayers.Flatten(Root.Providers.TakeWhile(provider => provider != stored));
        Lay(data, stored.With(with, files));
        Lay(data, ConfigurationLayers.Flatten(Above()));
        return new CandidateSettings(data, languages);
    }

    /// <summary>What is in force with changes in it.</summary>
    public List<StoredSetting> With(IEnumerable<SettingChange> changes)
    {
        var all = stored.InForce.ToList();
        foreach (var change in changes)
        {
            all.RemoveAll(known => known.Bot == change.Bot && known.Section == change.Section);
            all.Add(new StoredSetting(change.Bot, change.Section, change.Seen + 1, change.Body, change.Actor, default));
        }

        return all;
    }

    /// <summary>Reads what is stored and puts it in force; does nothing where nothing was stored since.</summary>
    public async Task RefreshAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var stamp = await store.StampAsync(ct);
            if (stamp != _stamp)
            {
                PutInForce(await store.CurrentAsync(ct));
                _stamp = stamp;
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Takes changed files, unless they have a fault: then those before stay.</summary>
    public async Task TakeFilesAsync(CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var files = stored.Files.Read();
            using var candidate = Candidate(stored.InForce, files);
            if (candidate.Faults.Count > 0)
            {
                LogFilesRefused(string.Join(" ", candidate.Faults));
                return;
            }

            stored.Apply(stored.InForce, stored.Newest, files);
            LogFilesTaken();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // An update of LeadBot, or of the environment, may make a stored section faulty. LeadBot goes on with the file's then, and says so.
    private void PutInForce(IReadOnlyList<StoredSetting> all)
    {
        var unused = new Dictionary<(string, string), string>();
        var used = all.ToList();
        while (Faults(used) is { Count: > 0 } faults)
        {
            var without = used.FirstOrDefault(one => one.Body is not null && Faults([.. used.Where(other => other != one)]).Count < faults.Count)
                ?? used.FirstOrDefault(one => one.Body is not null);
            if (without is null)
            {
                break; // the files themselves: the check at start has said so
            }

            used.Remove(without);
            unused[(without.Bot, without.Section)] = string.Join(" ", faults);
            LogUnused(without.Bot, without.Section, without.Version, string.Join(" ", faults));
        }

        Unused = unused;
        stored.Apply(used, all);
    }

    private IReadOnlyList<string> Faults(IEnumerable<StoredSetting> all)
    {
        using var candidate = Candidate(all);
        return candidate.Faults;
    }

    private IEnumerable<IConfigurationProvider> Above() => Root.Providers.SkipWhile(provider => provider != stored).Skip(1);

    private static void Lay(Dictionary<string, string?> data, Dictionary<string, string?> over)
    {
        foreach (var (key, value) in over)
        {
            data[key] = value;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The changed settings files are not taken; those before stay. {Faults}")]
    private partial void LogFilesRefused(string faults);

    [LoggerMessage(LogLevel.Information, "The changed settings files are taken")]
    private partial void LogFilesTaken();

    [LoggerMessage(LogLevel.Error, "The stored settings {Section} of {Bot} (version {Version}) are not in force, the file rules: {Faults} Change or reset them on the settings page.")]
    private partial void LogUnused(string bot, string section, long version, string faults);
}
