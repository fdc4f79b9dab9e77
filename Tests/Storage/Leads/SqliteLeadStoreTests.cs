namespace LeadBot.Tests.Storage.Leads;

public sealed class SqliteLeadStoreTests : LeadStoreTests
{
    protected override Task<LeadDatabase> OpenAsync() => SqliteLeadDatabase.OpenAsync();
}
