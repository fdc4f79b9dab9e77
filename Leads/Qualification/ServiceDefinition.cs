using System.ComponentModel.DataAnnotations;

namespace LeadBot.Leads.Qualification;

/// <summary>One thing that the firm offers.</summary>
public sealed class ServiceDefinition
{
    /// <summary>Key that owners and routing rules name, such as <c>ai</c>.</summary>
    [Required, RegularExpression("^[a-z][a-zA-Z0-9-]{0,39}$")]
    public string Key { get; set; } = "";

    [Required]
    public string Name { get; set; } = "";

    /// <summary>Paths of the pages about it; a chat that begins below one of them is about it.</summary>
    public IList<string> Pages { get; } = [];

    /// <summary>Words of visitors that mean it, lower case.</summary>
    public IList<string> Words { get; } = [];
}
