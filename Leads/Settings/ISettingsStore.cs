using LeadBot.Leads.Audit;

namespace LeadBot.Leads.Settings;

/// <summary>Keeps every version of the sections that were changed.</summary>
public interface ISettingsStore
{
    /// <summary>The newest version of each bot and section.</summary>
    Task<IReadOnlyList<StoredSetting>> CurrentAsync(CancellationToken ct);

    /// <summary>Changes whenever a version is added, by whatever process.</summary>
    Task<long> StampAsync(CancellationToken ct);

    /// <summary>Versions of a section, newest first.</summary>
    Task<IReadOnlyList<StoredSetting>> HistoryAsync(string bot, string section, int limit, CancellationToken ct);

    /// <summary>Adds all versions and their audit in one transaction, or nothing.</summary>
    /// <returns>Null when done; else the version that somebody else wrote meanwhile.</returns>
    Task<StoredSetting?> SaveAsync(IReadOnlyList<SettingChange> changes, IReadOnlyList<AuditEntry> audit, CancellationToken ct);
}
