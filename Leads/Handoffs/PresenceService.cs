namespace LeadBot.Leads.Handoffs;

/// <summary>People say whether they are there. Who has said nothing is.</summary>
public sealed class PresenceService(IStaffStore store, StaffBoard board)
{
    public async Task<bool> IsAwayAsync(string person, CancellationToken ct) => (await ReadAsync(ct)).IsAway(person);

    public async Task SetAsync(string person, bool isAway, CancellationToken ct)
    {
        await store.SetAwayAsync(person, isAway, ct);
        await ReadAsync(ct);
    }

    /// <summary>Brings the board up to date.</summary>
    public async Task<StaffState> ReadAsync(CancellationToken ct)
    {
        var state = await store.ReadAsync(ct);
        board.Put(state);
        return state;
    }
}
