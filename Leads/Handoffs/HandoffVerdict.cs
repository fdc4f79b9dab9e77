namespace LeadBot.Leads.Handoffs;

/// <summary>What a person makes of a handoff when they close it; what they do not say is null.</summary>
/// <param name="IsGood">Whether it was worth handing over, with what was needed.</param>
/// <param name="QuestionAnswered">Whether the visitor's unresolved question was answered.</param>
public sealed record HandoffVerdict(HandoffOutcome? Outcome, bool? IsGood, bool? QuestionAnswered);
