namespace LeadBot.Tests.Storage.Leads;

public sealed class SqliteHandoffStoreTests : HandoffStoreTests
{
    protected override Task<LeadDatabase> OpenAsync() => SqliteLeadDatabase.OpenAsync();
}
