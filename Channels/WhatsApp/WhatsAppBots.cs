using LeadBot.Channels.Bots;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace LeadBot.Channels.WhatsApp;

/// <summary>The bots that have a Twilio account.</summary>
internal sealed class WhatsAppBots(IConfiguration config, IOptionsMonitor<WhatsAppOptions> options) : ChannelBots<WhatsAppOptions>(config, options);
