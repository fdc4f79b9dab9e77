using LeadBot.Leads.Handoffs;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <inheritdoc cref="IStaffStore"/>
internal sealed class StaffStore(IPreparedReader reader, IWriter writer) : IStaffStore
{
    private const string Away = "SELECT person FROM presence WHERE away = 1";

    private const string Load = $"SELECT h.person, COUNT(*) FROM handoffs h WHERE h.person IS NOT NULL AND {HandoffListSql.Alive} GROUP BY h.person";

    private const string Turns = "SELECT owner, person, at FROM owner_turns";

    private const string Save = """
        INSERT INTO presence (person, away, at) VALUES (@person, @away, @now)
        ON CONFLICT (person) DO UPDATE SET away = excluded.away, at = excluded.at
        """;

    public Task<StaffState> ReadAsync(CancellationToken ct) => reader.ReadAsync(
        session => new StaffState(
            session.ReadAll(Away, row => row.GetString(0)).ToHashSet(StringComparer.OrdinalIgnoreCase),
            session.ReadAll(Load, row => (Person: row.GetString(0), Count: (int)row.GetInt64(1)))
                .GroupBy(load => load.Person, StringComparer.OrdinalIgnoreCase)
                .ToDictionary(loads => loads.Key, loads => loads.Sum(load => load.Count), StringComparer.OrdinalIgnoreCase),
            session.ReadAll(Turns, row => (Owner: row.GetString(0), Person: row.GetString(1), At: row.GetInt64(2)))
                .ToDictionary(turn => (turn.Owner, turn.Person), turn => DateTimeOffset.FromUnixTimeMilliseconds(turn.At))),
        ct);

    public Task SetAwayAsync(string person, bool isAway, CancellationToken ct) => writer.WriteAsync(
        session => session.Execute(Save, ("person", person), ("away", isAway ? 1L : 0L), ("now", session.Now)), WritePriority.Turn, ct);
}
