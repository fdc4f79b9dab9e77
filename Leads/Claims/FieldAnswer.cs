namespace LeadBot.Leads.Claims;

/// <summary>One field of a lead with its evidence. A value never stands without <see cref="Quote"/> unless a person entered it.</summary>
public sealed record FieldAnswer
{
    /// <summary>A field about which nothing was said.</summary>
    public static FieldAnswer Open { get; } = new() { State = FieldState.Open };

    public required FieldState State { get; init; }

    public FieldValue? Value { get; init; }

    /// <summary>The visitor's own words, letter for letter.</summary>
    public string? Quote { get; init; }

    /// <summary>The message in which the words stand.</summary>
    public string? ActivityId { get; init; }

    /// <summary>Where the words start in that message's text, in UTF-16 units.</summary>
    public int? Offset { get; init; }

    /// <summary>0 to 1.</summary>
    public double? Confidence { get; init; }

    public ClaimedBy? By { get; init; }

    /// <summary>The bot's message that proposed the value, where <see cref="By"/> is <see cref="ClaimedBy.Confirmed"/>.</summary>
    public string? ProposedBy { get; init; }

    /// <summary>Who entered the value at <see cref="At"/>, where no visitor said it.</summary>
    public string? EnteredBy { get; init; }

    public DateTimeOffset? At { get; init; }

    /// <summary>The lead's episode in which it was said; null where no visitor said it.</summary>
    public int? Episode { get; init; }

    /// <summary>The values that disagreed, oldest first, where that left the field <see cref="FieldState.Unknown"/>; else null.</summary>
    public IReadOnlyList<FieldEvidence>? Conflicting { get; init; }
}
