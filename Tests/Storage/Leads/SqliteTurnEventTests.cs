namespace LeadBot.Tests.Storage.Leads;

public sealed class SqliteTurnEventTests : TurnEventTests
{
    protected override Task<LeadDatabase> OpenAsync() => SqliteLeadDatabase.OpenAsync();
}
