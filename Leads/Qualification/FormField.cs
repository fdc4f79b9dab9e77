namespace LeadBot.Leads.Qualification;

/// <summary>Whether a form shows a field.</summary>
public enum FormField
{
    Off,

    Optional,

    /// <summary>The form cannot be sent without it.</summary>
    Required,
}
