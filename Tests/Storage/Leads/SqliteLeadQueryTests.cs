namespace LeadBot.Tests.Storage.Leads;

public sealed class SqliteLeadQueryTests : LeadQueryTests
{
    protected override Task<LeadDatabase> OpenAsync() => SqliteLeadDatabase.OpenAsync();
}
