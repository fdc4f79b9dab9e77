using System.Globalization;

namespace LeadBot.Channels.WhatsApp;

/// <summary>One of Twilio's error codes.</summary>
/// <param name="Code">0 where Twilio gave none.</param>
/// <param name="Wait">Before it goes again, where it does and Twilio asks for no other time.</param>
internal sealed record WhatsAppError(int Code, WhatsAppAction Action, string Text, TimeSpan? Wait = null)
{
    public string Words => Code == 0 ? Text : string.Create(CultureInfo.InvariantCulture, $"{Code}: {Text}");
}
