namespace LeadBot.Channels.WhatsApp;

/// <summary>A template that WhatsApp has approved. Bound from <c>Bots:{bot}:WhatsApp:Templates:{name}</c>.</summary>
public sealed class WhatsAppTemplate
{
    /// <summary>Its content at Twilio, <c>HX…</c>.</summary>
    public string ContentSid { get; set; } = "";

    /// <summary>Its words, for the person who picks it, with <c>{{1}}</c>, <c>{{2}}</c> … where something is put in.</summary>
    public string Text { get; set; } = "";
}
