namespace LeadBot.Conversations.Turns;

/// <summary>
/// Hears of activities that are put aside after their last attempt, so that a person learns of it. Zero or more may be registered; what
/// they add is written together with the parking.
/// </summary>
public interface IParkedTurns
{
    /// <param name="writes">Changes may be added; the apology stands in it already.</param>
    Task AddAsync(TurnInfo turn, string reason, TurnWrites writes, CancellationToken ct);
}
