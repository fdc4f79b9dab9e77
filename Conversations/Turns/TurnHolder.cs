namespace LeadBot.Conversations.Turns;

/// <summary>Carries the turn into its scope.</summary>
internal sealed class TurnHolder
{
    private TurnInfo? _turn;

    public TurnInfo Turn
    {
        get => _turn ?? throw new InvalidOperationException("TurnInfo is for services of a running turn; here no turn runs.");
        set => _turn = value;
    }
}
