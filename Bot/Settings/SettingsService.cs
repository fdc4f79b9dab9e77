using System.Text.Json;
using System.Text.Json.Nodes;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Settings;

namespace LeadBot.Bot.Settings;

/// <summary>Changes settings: checks them by the validators of the start, stores them with their audit, and puts them in force.</summary>
internal sealed class SettingsService(LiveSettings live, ISettingsStore store, IServiceProvider services)
{
    public StoredSetting? Newest(SettingsSection section, string bot) =>
        live.Stored.Newest.FirstOrDefault(known => known.Section == section.Name && known.Bot == BotOf(section, bot));

    /// <summary>The section's JSON in force.</summary>
    public JsonElement Value(SettingsSection section, string bot) => JsonElement.Parse(section.Body(services, bot));

    /// <param name="proposals">All or none of them are saved.</param>
    public async Task<SettingsResult> SaveAsync(string bot, IReadOnlyList<SettingsProposal> proposals, string actor, CancellationToken ct)
    {
        await live.RefreshAsync(ct);
        var (changes, errors) = Changes(bot, proposals, actor);
        if (errors.Count > 0)
        {
            return new SettingsResult.Faulty(errors);
        }

        foreach (var (proposal, change) in proposals.Zip(changes))
        {
            var newest = Newest(SettingsSections.Find(proposal.Section)!, bot);
            if (proposal.Version is { } seen && seen != (newest?.Version ?? 0))
            {
                return new SettingsResult.Conflict(newest!);
            }
        }

        using (var candidate = live.Candidate(live.With(changes)))
        {
            if (candidate.Faults.Count > 0)
            {
                return new SettingsResult.Faulty(SettingsFaults.ByKey(candidate.Faults));
            }

            if (ConsentRule.Fault(bot, services, candidate.Services) is { } consent)
            {
                return new SettingsResult.Faulty(SettingsFaults.ByKey([consent]));
            }
        }

        var audit = changes.Select(change => Entry(SettingsSections.Find(change.Section)!, bot, change)).ToList();
        return await StoreAsync(changes, audit, ct);
    }

    /// <summary>Stores changes that were checked, and puts them in force before it returns.</summary>
    public async Task<SettingsResult> StoreAsync(IReadOnlyList<SettingChange> changes, IReadOnlyList<AuditEntry> audit, CancellationToken ct)
    {
        if (await store.SaveAsync(changes, audit, ct) is { } newer)
        {
            await live.RefreshAsync(ct);
            return new SettingsResult.Conflict(newer);
        }

        await live.RefreshAsync(ct);
        return new SettingsResult.Saved();
    }

    /// <summary>The proposals as the next versions, and what is wrong with their shape.</summary>
    public (List<SettingChange> Changes, Dictionary<string, string[]> Errors) Changes(string bot, IReadOnlyList<SettingsProposal> proposals, string actor)
    {
        List<SettingChange> changes = [];
        var errors = new Dictionary<string, string[]>();
        foreach (var proposal in proposals)
        {
            if (SettingsSections.Find(proposal.Section) is not { } section)
            {
                errors[proposal.Section] = [$"There is no such section. There are: {string.Join(", ", SettingsSections.All.Select(known => known.Name))}."];
                continue;
            }

            try
            {
                var body = proposal.Value is { } value ? Normal(section, value) : null;
                var change = new SettingChange(BotOf(section, bot), section.Name, proposal.Version ?? Newest(section, bot)?.Version ?? 0, body, actor);
                changes.Add(change);
                foreach (var (key, why) in body is null ? [] : Refused(section, bot, body))
                {
                    errors[key] = [why];
                }
            }
            catch (JsonException error)
            {
                foreach (var (key, why) in SettingsFaults.Of(section, bot, error))
                {
                    errors[key] = why;
                }
            }
        }

        return (changes, errors);
    }

    public static string BotOf(SettingsSection section, string bot) => section.IsShared ? AuditEntry.Installation : bot;

    /// <exception cref="JsonException">It is not of the section's shape.</exception>
    private static string Normal(SettingsSection section, JsonElement value) => value.Deserialize(section.Shape) is { } read
        ? JsonSerializer.Serialize(read, section.Shape)
        : throw new JsonException("The value is null.");

    private IEnumerable<(string Key, string Why)> Refused(SettingsSection section, string bot, string body)
    {
        var proposed = new Dictionary<string, string?>(section.Flat(bot, body), StringComparer.OrdinalIgnoreCase);
        var known = new Dictionary<string, string?>(section.Flat(bot, section.Body(services, bot)), StringComparer.OrdinalIgnoreCase);
        foreach (var (key, by) in live.Locked(section, bot))
        {
            if (proposed.GetValueOrDefault(key) != known.GetValueOrDefault(key))
            {
                yield return (key, $"is set by {by} and can only be changed there.");
            }
        }

        // A folder of the server: pages choose only among those that its operator has named.
        if (section.Name == SettingsSections.Profile && proposed.GetValueOrDefault($"Bots:{bot}:Answers") is { Length: > 0 } folder
            && !services.GetRequiredService<IConfiguration>().GetSection("Bots").GetChildren().Any(other => other["Answers"] == folder))
        {
            yield return ($"Bots:{bot}:Answers", "names a folder of the server that no bot uses yet. It can only be named in the settings files.");
        }
    }

    private AuditEntry Entry(SettingsSection section, string bot, SettingChange change)
    {
        var detail = SettingsDiff.Of(section, bot, section.Body(services, bot), change.Body);
        detail["version"] = change.Seen + 1;
        return new AuditEntry(change.Bot, change.Actor, change.Body is null ? AuditActions.SettingsReset : AuditActions.SettingsChanged, section.Name) { Detail = detail };
    }
}
