using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Tests.BotFramework.Schema;

public sealed class FactoryTests
{
    [Fact]
    public void Suggested_texts_become_buttons_that_send_them()
    {
        var message = MessageFactory.SuggestedActions(["a", "b"], "Pick", toList: ["user"]);

        Assert.Equal(["a", "b"], message.SuggestedActions!.Actions!.Select(action => action.Value));
        Assert.All(message.SuggestedActions.Actions!, action => Assert.Equal(ActionTypes.ImBack, action.Type));
        Assert.Equal(["user"], message.SuggestedActions.To);
    }

    [Fact]
    public void A_card_is_sent_as_an_attachment()
    {
        var message = MessageFactory.Attachment(new HeroCard { Title = "t" }.ToAttachment());

        Assert.Equal(HeroCard.ContentType, Assert.Single(message.Attachments!).ContentType);
    }

    [Fact]
    public void A_handoff_carries_where_it_came_from_its_context_and_the_transcript()
    {
        using var turn = new RecordingAdapter().Turn();
        var context = new JsonObject { ["skill"] = "sales" };

        var handoff = (Activity)EventFactory.CreateHandoffInitiation(turn, context, new Transcript([MessageFactory.Text("hi")]));

        Assert.Equal(("event", "handoff.initiate", "in-1", "user"), (handoff.Type, handoff.Name, handoff.ReplyToId, handoff.From!.Id));
        Assert.Equal("conversation", handoff.RelatesTo!.Conversation!.Id);
        Assert.Same(context, handoff.Value);
        var transcript = Assert.Single(handoff.Attachments!);
        Assert.Equal(("application/json", "Transcript"), (transcript.ContentType, transcript.Name));
        Assert.Contains("\"activities\":[{", ActivityJson.WriteString(handoff), StringComparison.Ordinal);
    }

    [Fact]
    public void A_handoff_status_says_state_and_message()
    {
        var status = EventFactory.CreateHandoffStatus(new ConversationAccount(id: "c"), "failed", "nobody there");

        Assert.Equal("handoff.status", status.Name);
        Assert.Equal("""{"state":"failed","message":"nobody there"}""", ((JsonObject)status.Value!).ToJsonString());
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffStatus(new ConversationAccount(), null!));
        Assert.Throws<ArgumentNullException>(() => EventFactory.CreateHandoffInitiation(null!, null));
    }

    [Fact]
    public void A_continuation_is_an_event_from_the_user_to_the_bot()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();

        var activity = reference.GetContinuationActivity();

        Assert.Equal(("event", "ContinueConversation", "in-1"), (activity.Type, activity.Name, activity.Id));
        Assert.Equal(("user", "bot"), (activity.From!.Id, activity.Recipient!.Id));
        Assert.Same(reference, activity.RelatesTo);
    }
}
