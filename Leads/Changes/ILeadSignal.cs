namespace LeadBot.Leads.Changes;

/// <summary>Hints of committed changes, within this process. Lossy by nature: the truth is in the stores.</summary>
public interface ILeadSignal
{
    /// <summary>Called after a commit.</summary>
    void Raise(LeadHint hint);

    /// <summary>Calls <paramref name="receive"/> for each hint of the bot until disposed. It must return at once.</summary>
    IDisposable Subscribe(string bot, Action<LeadHint> receive);

    /// <summary>The same of every bot, also of those that are added later.</summary>
    IDisposable SubscribeAll(Action<LeadHint> receive);
}
