namespace LeadBot.Leads.Conditions;

/// <summary>One parsed condition of a rule, such as <c>companySize &gt;= 20</c>.</summary>
internal sealed class Condition(string text, Func<ConditionFacts, ConditionResult> test)
{
    /// <summary>As it stands in the settings.</summary>
    public string Text { get; } = text;

    public ConditionResult Test(ConditionFacts facts) => test(facts);

    public override string ToString() => Text;
}
