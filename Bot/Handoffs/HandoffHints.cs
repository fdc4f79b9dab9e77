using System.Threading.Channels;
using LeadBot.Leads.Changes;

namespace LeadBot.Bot.Handoffs;

/// <summary>Handoffs that have changed since somebody looked, of every bot, also of those that are added later. Lossy where more come than anybody looks at.</summary>
internal sealed class HandoffHints : IDisposable
{
    private readonly Channel<LeadHint> _hinted = Channel.CreateBounded<LeadHint>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropOldest });
    private readonly IDisposable _subscription;

    public HandoffHints(ILeadSignal signal) => _subscription = signal.SubscribeAll(Hear);

    /// <returns>Each handoff once.</returns>
    public IReadOnlySet<LeadHint> Take()
    {
        var hinted = new HashSet<LeadHint>();
        while (_hinted.Reader.TryRead(out var hint))
        {
            hinted.Add(hint);
        }

        return hinted;
    }

    public void Dispose() => _subscription.Dispose();

    private void Hear(LeadHint hint)
    {
        if (hint.Kind == "handoff")
        {
            _hinted.Writer.TryWrite(hint);
        }
    }
}
