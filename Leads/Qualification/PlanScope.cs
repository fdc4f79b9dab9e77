namespace LeadBot.Leads.Qualification;

/// <summary>How much of a bot's questions a conversation still puts.</summary>
public enum PlanScope
{
    /// <summary>Every field of the schema, then contact and consent.</summary>
    All,

    /// <summary>Contact and consent only: the visitor wants to end the questions or to be contacted.</summary>
    Contact,

    /// <summary>One way to reach the visitor where none is known, with consent after it where that is due.</summary>
    Reach,

    /// <summary>Nothing.</summary>
    None,
}
