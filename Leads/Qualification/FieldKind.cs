namespace LeadBot.Leads.Qualification;

/// <summary>What a field holds, and so how it is read from free text.</summary>
public enum FieldKind
{
    /// <summary>The visitor's words, letter for letter.</summary>
    Text,

    /// <summary>A whole number of people.</summary>
    People,

    /// <summary>One of the field's choices.</summary>
    Choice,

    /// <summary>An amount with its currency.</summary>
    Money,

    /// <summary>A person's name, without a salutation.</summary>
    PersonName,

    Email,

    /// <summary>A phone number in E.164.</summary>
    Phone,

    Website,
}
