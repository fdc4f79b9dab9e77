namespace LeadBot.Dialogs.Language;

/// <summary>A text of the approved language with its placeholders filled.</summary>
/// <param name="Key">Where it stands in the language file, such as <c>ask.email</c>.</param>
public readonly record struct ApprovedText(string Key, string Text);
