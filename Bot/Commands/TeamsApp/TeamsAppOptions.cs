namespace LeadBot.Bot.Commands.TeamsApp;

/// <summary>
/// What people read of the bot in the store of Teams. Bound from <c>Bots:{bot}:Teams:App</c>; what is empty is taken from the bot's other
/// settings, where they say it.
/// </summary>
internal sealed class TeamsAppOptions
{
    public const string Section = "App";

    /// <summary>The app's own id, a GUID; empty takes the bot's app id.</summary>
    public string Id { get; set; } = "";

    /// <summary>Three numbers, to be raised with every change. Default 1.0.0.</summary>
    public string Version { get; set; } = "1.0.0";

    /// <summary>At most 30 characters; empty takes the bot's name.</summary>
    public string Name { get; set; } = "";

    /// <summary>At most 100 characters; empty takes the bot's name and its firm's.</summary>
    public string FullName { get; set; } = "";

    /// <summary>At most 80 characters.</summary>
    public string ShortDescription { get; set; } = "Takes over conversations with website visitors, and hands them to you.";

    /// <summary>At most 4,000 characters.</summary>
    public string Description { get; set; } =
        "Visitors talk with the bot on your website, Telegram or WhatsApp. When one of them wants a person, a card comes into your channel: what they need, "
        + "what they said, what is still open. Accept it, and you go on with the same conversation in its thread.";

    /// <summary>The firm behind the app, at most 32 characters; empty takes the bot's firm.</summary>
    public string Developer { get; set; } = "";

    /// <summary>https; empty takes PublicUrl.</summary>
    public string WebsiteUrl { get; set; } = "";

    /// <summary>https; empty takes the bot's PrivacyUrl.</summary>
    public string PrivacyUrl { get; set; } = "";

    /// <summary>The terms of use, https. Nothing else can say it.</summary>
    public string TermsUrl { get; set; } = "";

    /// <summary><c>#rrggbb</c>; empty takes the widget's colour.</summary>
    public string Color { get; set; } = "";
}
