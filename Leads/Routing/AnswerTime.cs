namespace LeadBot.Leads.Routing;

/// <summary>When a person answers, as far as hours and presence tell.</summary>
/// <param name="At">When the owner opens; only of <see cref="AnswerTimeKind.Opens"/>.</param>
/// <param name="Zone">The owner's time zone.</param>
public readonly record struct AnswerTime(AnswerTimeKind Kind, DateTimeOffset At, TimeZoneInfo Zone)
{
    public static AnswerTime Unknown { get; } = new(AnswerTimeKind.Unknown, default, TimeZoneInfo.Utc);
}
