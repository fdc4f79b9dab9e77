using LeadBot.Leads.Claims;

namespace LeadBot.Leads.Conditions;

/// <summary>What a condition speaks about: a field of the bot or one of the few other facts.</summary>
/// <param name="Kind">Which operators it allows.</param>
/// <param name="Choices">Every value it can have, or null where that is open.</param>
/// <param name="Read">Its value; null while it is unknown.</param>
internal sealed record Subject(string Name, SubjectKind Kind, IReadOnlyList<string>? Choices, Func<ConditionFacts, FieldValue?> Read);

internal enum SubjectKind
{
    /// <summary>Compared as a number; money in whatever currency it was said.</summary>
    Number,

    /// <summary>Compared by whole words.</summary>
    Word,

    /// <summary>An e-mail address: corporate or free.</summary>
    Email,

    /// <summary>The address of a page.</summary>
    Page,

    /// <summary>Only known or unknown.</summary>
    Presence,
}
