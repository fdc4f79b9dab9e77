using System.Text.Json.Nodes;

using LeadBot.BotFramework.Turns;

namespace LeadBot.BotFramework.Schema;

/// <summary>The events of the handoff protocol.</summary>
public static class EventFactory
{
    /// <param name="turnContext">The turn in which the person is asked for.</param>
    /// <param name="handoffContext">What the receiver should know; see <see cref="PayloadConverter"/> for what can be written.</param>
    /// <param name="transcript">Goes along as an attachment.</param>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object? handoffContext, Transcript? transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var handoff = Create(HandoffEventNames.InitiateHandoff, handoffContext, turnContext.Activity.Conversation);
        handoff.From = turnContext.Activity.From;
        handoff.RelatesTo = turnContext.Activity.GetConversationReference();
        handoff.ReplyToId = turnContext.Activity.Id;
        handoff.ServiceUrl = turnContext.Activity.ServiceUrl;
        handoff.ChannelId = turnContext.Activity.ChannelId;
        if (transcript is not null)
        {
            handoff.Attachments = [new Attachment { Content = transcript, ContentType = "application/json", Name = "Transcript" }];
        }

        return handoff;
    }

    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        var value = new JsonObject { ["state"] = state };
        if (message is not null)
        {
            value["message"] = message;
        }

        return Create(HandoffEventNames.HandoffStatus, value, conversation);
    }

    private static Activity Create(string name, object? value, ConversationAccount? conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Id = Guid.CreateVersion7().ToString("n"),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
