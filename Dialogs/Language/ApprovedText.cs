namespace LeadBot.Dialogs.Language;

/// <summary>Words that somebody approved. Only a language file (<see cref="BotLanguage"/>) and the approved answers make one.</summary>
public readonly record struct ApprovedText
{
    internal ApprovedText(string key, string text) => (Key, Text) = (key, text);

    /// <summary>Where it stands: <c>ask.email</c> of the language file, or <c>answer/…</c> of the approved answers.</summary>
    public string Key { get; }

    public string Text { get; }
}
