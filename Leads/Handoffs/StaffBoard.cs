namespace LeadBot.Leads.Handoffs;

/// <summary>Who is there as far as this process has seen: what is asked in turns of the bot must not wait for a database.</summary>
public sealed class StaffBoard
{
    private volatile StaffState _current = StaffState.Empty;

    public StaffState Current => _current;

    public void Put(StaffState state) => _current = state;
}
