namespace LeadBot.Understanding.Llm;

/// <summary>As whom LeadBot speaks to the endpoint.</summary>
public enum LlmIdentity
{
    /// <summary>With the key of the settings.</summary>
    Key,

    /// <summary>On Azure, as the machine's managed identity (or whatever else Azure's default chain of credentials finds).</summary>
    Managed,
}
