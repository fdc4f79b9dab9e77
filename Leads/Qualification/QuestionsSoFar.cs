using LeadBot.Leads.Claims;

namespace LeadBot.Leads.Qualification;

/// <summary>Where a conversation stands when the next question is chosen.</summary>
public sealed record QuestionsSoFar
{
    public required IReadOnlyDictionary<string, FieldAnswer> Fields { get; init; }

    public PlanScope Scope { get; init; } = PlanScope.All;

    /// <summary>Questions put so far, clarifying ones and repeats included.</summary>
    public int Put { get; init; }

    /// <summary>Fields whose question was put at least once: a repeat is not held to <see cref="FieldDefinition.WhileQuestionsAtMost"/>.</summary>
    public IReadOnlyCollection<string> PutFor { get; init; } = [];

    /// <summary>True while the consent question still has to be put.</summary>
    public bool ConsentDue { get; init; } = true;

    internal bool IsOpen(FieldDefinition field) =>
        !Fields.TryGetValue(field.Name, out var answer) || answer.State == FieldState.Open;

    internal bool HasValue(FieldDefinition field) =>
        Fields.TryGetValue(field.Name, out var answer) && answer.State == FieldState.Answered;
}
