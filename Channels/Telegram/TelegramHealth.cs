using LeadBot.Channels.Bots;

namespace LeadBot.Channels.Telegram;

internal sealed class TelegramHealth() : ChannelHealth("Telegram");
