namespace LeadBot.Leads.Handoffs;

/// <summary>Keeps who is there and whose turn it was, across restarts.</summary>
public interface IStaffStore
{
    Task<StaffState> ReadAsync(CancellationToken ct);

    Task SetAwayAsync(string person, bool isAway, CancellationToken ct);
}
