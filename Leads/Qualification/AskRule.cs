namespace LeadBot.Leads.Qualification;

/// <summary>When a field's question is put.</summary>
public enum AskRule
{
    /// <summary>In the order of the schema, unless the visitor has told it.</summary>
    Always,

    /// <summary>In the contact step.</summary>
    Contact,

    /// <summary>In the contact step, only where no other way to reach the visitor was given.</summary>
    ContactFallback,

    /// <summary>Never asked, but stored when said.</summary>
    Never,
}
