using System.Collections.Concurrent;
using LeadBot.Leads.Outbox;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>The gates of all destinations, by name.</summary>
internal sealed class DestinationGates(TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, DestinationGate> _all = new();

    public DestinationGate Of(Destination destination)
    {
        var gate = _all.GetOrAdd(destination.Name, _ => New(destination));
        if (gate.PerMinute == destination.Options.PerMinute)
        {
            return gate;
        }

        // The settings have changed. What is under way ends at the old one, whose place nobody asks for any more.
        return _all[destination.Name] = New(destination);
    }

    public void Resume(string name)
    {
        if (_all.TryGetValue(name, out var gate))
        {
            gate.Resume();
        }
    }

    public void Dispose()
    {
        foreach (var gate in _all.Values)
        {
            gate.Dispose();
        }
    }

    private DestinationGate New(Destination destination) => new(destination.Options.PerMinute, destination.Status.Health == DestinationHealth.Broken, time);
}
