namespace LeadBot.Leads.Qualification;

/// <summary>The contact step as a form. Bound from <c>Bots:{bot}:Form</c>.</summary>
public sealed class FormOptions
{
    /// <summary>
    /// True shows a form on channels that have forms (web chat, Teams) when the contact step begins; a visitor may always type instead. False,
    /// and elsewhere: questions, one at a time. Default false.
    /// </summary>
    public bool Enabled { get; set; }

    /// <summary>Default required.</summary>
    public FormField Name { get; set; } = FormField.Required;

    /// <summary>Default required.</summary>
    public FormField Email { get; set; } = FormField.Required;

    /// <summary>Default off.</summary>
    public FormField Phone { get; set; } = FormField.Off;

    /// <summary>Default optional.</summary>
    public FormField Company { get; set; } = FormField.Optional;

    /// <summary>Other fields of the bot, by name.</summary>
    public IDictionary<string, FormField> Others { get; } = new Dictionary<string, FormField>(StringComparer.Ordinal);

    /// <summary>The fields that the form shows, in this order, each with whether it must be filled in.</summary>
    public IEnumerable<(string Field, bool IsRequired)> Shown() =>
        new[] { ("name", Name), ("email", Email), ("phone", Phone), ("company", Company) }
            .Concat(Others.Select(other => (other.Key, other.Value)))
            .Where(one => one.Item2 != FormField.Off)
            .Select(one => (one.Item1, one.Item2 == FormField.Required));
}
