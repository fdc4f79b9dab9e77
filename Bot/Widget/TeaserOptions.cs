namespace LeadBot.Bot.Widget;

/// <summary>The sentence with which the launcher offers the chat by itself.</summary>
public sealed class TeaserOptions
{
    /// <summary>One line of at most 160 letters; empty, the default, for no teaser.</summary>
    public string Text { get; set; } = "";

    /// <summary>How long the page has been read before the teaser is drawn. 1 second to 10 minutes; default 8 seconds.</summary>
    public TimeSpan After { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>Paths on which it may be drawn, <c>*</c> for any letters, such as <c>/services/*</c>; none, the default, means every page.</summary>
    public IList<string> Pages { get; set; } = [];
}
