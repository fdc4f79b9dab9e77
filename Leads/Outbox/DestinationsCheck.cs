using System.Text.RegularExpressions;
using LeadBot.Leads.Qualification;
using Microsoft.Extensions.Options;

namespace LeadBot.Leads.Outbox;

/// <summary>Checks at start what all destinations share; each message names its key.</summary>
internal sealed partial class DestinationsCheck(IEnumerable<ILeadDestination> kinds, BotNames bots) : IValidateOptions<DestinationsOptions>
{
    private readonly List<string> _kinds = [.. kinds.Select(kind => kind.Kind).Order(StringComparer.Ordinal)];

    public ValidateOptionsResult Validate(string? name, DestinationsOptions options)
    {
        var faults = new ValidateOptionsResultBuilder();
        foreach (var (key, destination) in options.Destinations)
        {
            var path = $"{DestinationsOptions.Section}:{key}";
            if (!Name().IsMatch(key))
            {
                faults.AddError($"{path}: the name of a destination has 1 to 40 letters, digits and \"-\".");
            }

            if (destination.Kind.Length == 0)
            {
                faults.AddError($"{path}:Kind is missing. It must be one of: {string.Join(", ", _kinds)}.");
            }
            else if (!_kinds.Contains(destination.Kind, StringComparer.OrdinalIgnoreCase))
            {
                faults.AddError($"{path}:Kind is \"{destination.Kind}\". It must be one of: {string.Join(", ", _kinds)}.");
            }

            if (destination.PerMinute is < 1 or > 6_000)
            {
                faults.AddError($"{path}:PerMinute is {destination.PerMinute}. It must lie between 1 and 6000.");
            }

            foreach (var bot in destination.Bots.Where(bot => !bots.All.Contains(bot, StringComparer.OrdinalIgnoreCase)))
            {
                faults.AddError($"{path}:Bots names \"{bot}\", which is not among Bots: {string.Join(", ", bots.All)}.");
            }
        }

        return faults.Build();
    }

    [GeneratedRegex("^[A-Za-z0-9-]{1,40}$")]
    private static partial Regex Name();
}
