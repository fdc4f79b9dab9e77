using LeadBot.Leads.Routing;

namespace LeadBot.Leads.Handoffs;

/// <summary>Whose turn it is among an owner's members: of those who can take it, who was chosen longest ago. Pure.</summary>
internal static class RoundRobin
{
    /// <returns>The person, or null where nobody can take it or there are no members; and why.</returns>
    public static (string? Person, IReadOnlyList<string> Because) Choose(
        string key, OwnerOptions owner, string? language, IReadOnlyCollection<string> passed, StaffState staff)
    {
        if (owner.Members.Count == 0)
        {
            return (null, ["the owner has no members"]);
        }

        List<string> because = [];
        List<OwnerMemberOptions> able = [];
        foreach (var member in owner.Members)
        {
            if (WhyNot(member, owner, language, passed, staff) is { } why)
            {
                because.Add($"{member.Name} {why}");
            }
            else
            {
                able.Add(member);
            }
        }

        if (able.Count == 0)
        {
            return (null, ["nobody is free", .. because]);
        }

        // OrderBy keeps the order of the settings among those who never had a turn.
        var next = able.OrderBy(member => staff.Turns.GetValueOrDefault((key, member.Name), DateTimeOffset.MinValue)).First();
        return (next.Name, [$"turn of {next.Name} among {able.Count} of {owner.Members.Count}", .. because]);
    }

    private static string? WhyNot(OwnerMemberOptions member, OwnerOptions owner, string? language, IReadOnlyCollection<string> passed, StaffState staff)
    {
        if (passed.Contains(member.Name, StringComparer.OrdinalIgnoreCase))
        {
            return "has passed it on";
        }

        if (staff.IsAway(member.Name))
        {
            return "is away";
        }

        if (owner.Capacity > 0 && staff.Load.GetValueOrDefault(member.Name) >= owner.Capacity)
        {
            return $"has {staff.Load[member.Name]} of {owner.Capacity}";
        }

        var spoken = member.Languages.Count > 0 ? member.Languages : owner.Languages;
        return Spoken.Covers(spoken, language) ? null : $"does not speak {language}";
    }
}
