namespace LeadBot.Channels.WebChat.Widget;

/// <summary>Counts what the launcher reports of pages. Nothing of who viewed them is handed on.</summary>
public interface IPageViews
{
    /// <param name="bot">A bot of the settings.</param>
    /// <param name="page">As the page sent it: any text up to <see cref="MaxPage"/> characters.</param>
    /// <param name="teaser">The teaser text was drawn, which is no further view.</param>
    void Count(string bot, string page, bool teaser);

    /// <summary>Longer pages are cut.</summary>
    const int MaxPage = 2048;
}
