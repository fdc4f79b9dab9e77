namespace LeadBot.Leads.Routing;

/// <summary>All owners by key, from the section <c>Owners</c>.</summary>
public sealed class OwnersOptions
{
    public const string Section = "Owners";

    /// <summary>Keys ignore case, as settings do; sorted, so that the first owner of a service is always the same one.</summary>
    public SortedDictionary<string, OwnerOptions> Owners { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The owner's name for people, or the key itself.</summary>
    public string NameOf(string key) => Owners.TryGetValue(key, out var owner) && owner.Name.Length > 0 ? owner.Name : key;

    /// <summary>The member whom Teams knows by one of these ids, or null.</summary>
    public OwnerMemberOptions? MemberOf(string? teamsId, string? directoryId) => Owners.Values
        .SelectMany(owner => owner.Members)
        .FirstOrDefault(member => member.TeamsUserId is { Length: > 0 } id && (id == teamsId || id == directoryId));
}
