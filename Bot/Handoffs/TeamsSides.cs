using System.Text.Json;
using LeadBot.BotFramework.Schema;
using LeadBot.Channels.Teams;
using LeadBot.Conversations;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Handoffs;

/// <summary>
/// In Teams an owner, and whoever writes in an owner's channel, is one of ours. Others are visitors where the bot takes visitors there,
/// and else nobody that the bot has anything to ask. What is said in a group without naming the bot was not said to it.
/// </summary>
internal sealed class TeamsSides(IOptionsMonitor<OwnersOptions> owners, IOptionsMonitor<TeamsOptions> teams) : ISideRule
{
    private const string Teams = "teams";
    private const string ThreadMark = ";messageid=";

    public string? SideOf(string bot, string channel, Activity activity)
    {
        if (channel != Teams)
        {
            return ConversationSides.Visitor;
        }

        var isShared = activity.Conversation?.IsGroup == true;
        if (isShared && activity.Type == ActivityTypes.Message && !activity.MentionsRecipient())
        {
            return null;
        }

        return !IsOwners(activity, isShared) && teams.Get(bot).Visitors ? ConversationSides.Visitor : ConversationSides.Rep;
    }

    private bool IsOwners(Activity activity, bool isShared)
    {
        var all = owners.CurrentValue.Owners.Values;
        if (isShared)
        {
            var channel = ChannelOf(activity);
            return all.Any(owner => owner.Teams.ChannelId is { Length: > 0 } id && id == channel);
        }

        return all.Any(owner => owner.Teams.UserId is { Length: > 0 } id && (id == activity.From?.Id || id == activity.From?.AadObjectId));
    }

    // channel.id is the newer place; older clients say it flat. The thread's own id begins with the channel's.
    private static string? ChannelOf(Activity activity)
    {
        if (activity.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data)
        {
            if (data.TryGetProperty("channel", out var channel) && channel.ValueKind == JsonValueKind.Object
                && channel.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String)
            {
                return id.GetString();
            }

            if (data.TryGetProperty("teamsChannelId", out var flat) && flat.ValueKind == JsonValueKind.String)
            {
                return flat.GetString();
            }
        }

        return activity.Conversation?.Id?.Split(ThreadMark)[0];
    }
}
