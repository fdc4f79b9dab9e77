namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all; the prompt's own text names them.</summary>
    None,

    /// <summary>As the channel can show them best.</summary>
    Auto,

    /// <summary>In the sentence.</summary>
    Inline,

    /// <summary>As a numbered list.</summary>
    List,

    /// <summary>As buttons beside the message.</summary>
    SuggestedAction,

    /// <summary>As buttons on a card.</summary>
    HeroCard,
}
