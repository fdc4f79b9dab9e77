using LeadBot.Channels.Bots;

namespace LeadBot.Channels.WhatsApp;

internal sealed class WhatsAppHealth() : ChannelHealth("WhatsApp");
