using System.Runtime.CompilerServices;
using LeadBot.Conversations.Checks;
using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Commands.Checks;

/// <summary>Whether the systems that leads go to can be reached. Nothing is delivered.</summary>
internal sealed class DestinationsCheck(IOptionsMonitor<DestinationsOptions> options, IEnumerable<ILeadDestination> kinds) : ISetUpCheck
{
    public async IAsyncEnumerable<SetUpFinding> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var (name, destination) in options.CurrentValue.Destinations)
        {
            var kind = kinds.First(kind => string.Equals(kind.Kind, destination.Kind, StringComparison.OrdinalIgnoreCase));
            var part = $"Delivery ({name}, {kind.Kind})";
            if (!destination.Active)
            {
                yield return new SetUpFinding(part, true, $"{DestinationsOptions.Section}:{name}:Active is false: no lead goes there.");
                continue;
            }

            foreach (var finding in await kind.CheckAsync(name, ct))
            {
                yield return new SetUpFinding(part, finding.IsWell, finding.Text);
            }
        }
    }
}
