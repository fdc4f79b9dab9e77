using LeadBot.Leads.Settings;

namespace LeadBot.Bot.Settings;

/// <summary>What came of a change of settings.</summary>
internal abstract record SettingsResult
{
    private SettingsResult()
    {
    }

    public sealed record Saved : SettingsResult;

    /// <summary>Somebody else was first.</summary>
    public sealed record Conflict(StoredSetting Newest) : SettingsResult;

    /// <summary>By the key of the configuration, what is wrong with its value.</summary>
    public sealed record Faulty(Dictionary<string, string[]> Errors) : SettingsResult;
}
