namespace LeadBot.Leads.Handoffs;

/// <summary>Who is there, and how much everybody has.</summary>
/// <param name="Away">Names of those who said that they are away.</param>
/// <param name="Load">Handoffs that a person is asked for or has accepted, by name.</param>
/// <param name="Turns">When a member was last chosen, by owner and name.</param>
public sealed record StaffState(
    IReadOnlySet<string> Away, IReadOnlyDictionary<string, int> Load, IReadOnlyDictionary<(string Owner, string Person), DateTimeOffset> Turns)
{
    public static StaffState Empty { get; } = new(
        new HashSet<string>(), new Dictionary<string, int>(), new Dictionary<(string Owner, string Person), DateTimeOffset>());

    public bool IsAway(string person) => Away.Contains(person);
}
