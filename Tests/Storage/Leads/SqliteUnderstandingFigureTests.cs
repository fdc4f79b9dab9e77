namespace LeadBot.Tests.Storage.Leads;

public sealed class SqliteUnderstandingFigureTests : UnderstandingFigureTests
{
    protected override Task<LeadDatabase> OpenAsync() => SqliteLeadDatabase.OpenAsync();
}
