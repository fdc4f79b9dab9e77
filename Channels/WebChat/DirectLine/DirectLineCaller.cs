using LeadBot.Channels.WebChat.Tokens;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary>Who calls: the holder of a token, or of the bot's secret (<paramref name="Token"/> is null then).</summary>
internal sealed record DirectLineCaller(string Bot, DirectLineToken? Token);
