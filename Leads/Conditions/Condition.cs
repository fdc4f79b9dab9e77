using LeadBot.Leads.Claims;

namespace LeadBot.Leads.Conditions;

/// <summary>One parsed condition of a rule, such as <c>companySize &gt;= 20</c>.</summary>
internal sealed class Condition(string text, Subject subject, ConditionTest test)
{
    /// <summary>As it stands in the settings.</summary>
    public string Text { get; } = text;

    public bool Holds(ConditionFacts facts) => test.Holds(subject.Read(facts));

    /// <summary>The fact that makes it hold or fail, such as "companySize 40 ≥ 20" or "companySize unknown".</summary>
    public string Because(ConditionFacts facts) => test.Because(subject.Read(facts));

    public override string ToString() => Text;
}

/// <summary>What is asked of a value; null is an unknown one. Whether it holds is asked far more often than why.</summary>
internal sealed record ConditionTest(Func<FieldValue?, bool> Holds, Func<FieldValue?, string> Because);
