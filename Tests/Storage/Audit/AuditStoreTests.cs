using System.Text.RegularExpressions;
using LeadBot.Leads.Audit;
using LeadBot.Tests.Architecture;
using LeadBot.Tests.Keys;

namespace LeadBot.Tests.Storage.Audit;

public sealed class AuditStoreTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat_newest_first()
    {
        await using var storage = await StorageOnDisk.OpenAsync(TimeProvider.System, _ => { });
        var (audit, reader) = (storage.Get<IAudit>(), storage.Get<IAuditReader>());
        for (var i = 0; i < 7; i++)
        {
            await audit.RecordAsync(new AuditEntry(i % 2 == 0 ? "default" : AuditEntry.Installation, "mia", AuditActions.SettingsChanged, $"{i}"), Ct);
        }

        List<string> read = [];
        string? after = null;
        do
        {
            var page = await reader.ListAsync(new AuditQuery("default", 3) { WithInstallation = true, After = after }, Ct);
            read.AddRange(page.Items.Select(line => line.Target));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(["0", "1", "2", "3", "4", "5", "6"], read.Order(StringComparer.Ordinal));
        Assert.Equal(4, (await reader.ListAsync(new AuditQuery("default", 50), Ct)).Items.Count);
        Assert.Empty((await reader.ListAsync(new AuditQuery("hotel", 50), Ct)).Items);
    }

    [Fact]
    public void No_statement_of_ours_changes_or_deletes_an_entry()
    {
        var changing = Repository.SourceFiles(".cs").Concat(Repository.SourceFiles(".sql"))
            .Where(path => path.StartsWith("Storage/", StringComparison.Ordinal))
            .Where(path => Regex.IsMatch(File.ReadAllText(Path.Combine(Repository.Root, path)), @"(?i)\b(update|delete\s+from|replace\s+into|drop\s+table)\s+audit\b"));
        Assert.Empty(changing);
        Assert.Matches(@"(?i)\b(update)\s+audit\b", "UPDATE audit SET actor = ''"); // the pattern can find one
    }

    [Fact]
    public async Task Filters_combine()
    {
        await using var storage = await StorageOnDisk.OpenAsync(TimeProvider.System, _ => { });
        var (audit, reader) = (storage.Get<IAudit>(), storage.Get<IAuditReader>());
        await audit.RecordAsync(new AuditEntry("default", "mia", AuditActions.SettingsChanged, "a"), Ct);
        await audit.RecordAsync(new AuditEntry("default", "max", AuditActions.SettingsChanged, "b"), Ct);
        await audit.RecordAsync(new AuditEntry("default", "mia", AuditActions.LeadsExported, "c"), Ct);

        Assert.Equal("c", Assert.Single((await reader.ListAsync(new AuditQuery("default", 50) { Actor = "mia", Action = AuditActions.LeadsExported }, Ct)).Items).Target);
        Assert.Empty((await reader.ListAsync(new AuditQuery("default", 50) { To = DateTimeOffset.UnixEpoch }, Ct)).Items);
        Assert.Equal(3, (await reader.ListAsync(new AuditQuery("default", 50) { From = DateTimeOffset.UnixEpoch }, Ct)).Items.Count);
    }
}
