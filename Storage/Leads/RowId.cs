using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

internal static class RowId
{
    public static string New(IWriteSession session) => Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(session.Now)).ToString();
}
