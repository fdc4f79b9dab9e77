namespace LeadBot.Conversations.Turns;

/// <summary>Where accepted turns go to run.</summary>
internal interface ITurnStarter
{
    /// <summary>False while too much waits already, or no new turns are begun: then it stays due in the database.</summary>
    bool HasRoom { get; }

    /// <summary>Runs a turn that is claimed already. Returns at once.</summary>
    void Start(ClaimedTurn turn);
}
