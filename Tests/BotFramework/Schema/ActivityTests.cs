using System.Text.Json;
using System.Text.Json.Nodes;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Tests.BotFramework.Schema;

public sealed class ActivityTests
{
    [Theory]
    [InlineData("message", true)]
    [InlineData("Message", true)]
    [InlineData("message/custom", true)]
    [InlineData("messages", false)]
    [InlineData("messageUpdate", false)]
    [InlineData(null, false)]
    public void A_type_matches_up_to_a_slash_whatever_its_case(string? type, bool isMessage) =>
        Assert.Equal(isMessage, new Activity(type).AsMessageActivity() is not null);

    [Fact]
    public void Each_cast_fits_its_own_type_only()
    {
        Assert.NotNull(new Activity("typing").AsTypingActivity());
        Assert.NotNull(new Activity("event").AsEventActivity());
        Assert.NotNull(new Activity("invoke").AsInvokeActivity());
        Assert.NotNull(new Activity("trace").AsTraceActivity());
        Assert.NotNull(new Activity("handoff").AsHandoffActivity());
        Assert.NotNull(new Activity("conversationUpdate").AsConversationUpdateActivity());
        Assert.NotNull(new Activity("endOfConversation").AsEndOfConversationActivity());
        Assert.NotNull(new Activity("installationUpdate").AsInstallationUpdateActivity());
        Assert.NotNull(new Activity("messageReaction").AsMessageReactionActivity());
        Assert.NotNull(new Activity("messageUpdate").AsMessageUpdateActivity());
        Assert.NotNull(new Activity("messageDelete").AsMessageDeleteActivity());
        Assert.Null(new Activity("typing").AsEventActivity());
    }

    [Fact]
    public void New_activities_have_the_lists_that_the_SDK_gives_them()
    {
        Assert.Empty(((Activity)Activity.CreateMessageActivity()).Attachments!);
        Assert.Empty(((Activity)Activity.CreateMessageActivity()).Entities!);
        Assert.Empty(Activity.CreateConversationUpdateActivity().MembersAdded!);
        Assert.Empty(Activity.CreateConversationUpdateActivity().MembersRemoved!);
    }

    [Fact]
    public void A_reply_goes_back_where_the_activity_came_from()
    {
        var activity = RecordingAdapter.Incoming();
        activity.From!.AadObjectId = "aad";
        activity.Conversation = new ConversationAccount(isGroup: true, conversationType: "channel", id: "c", name: "n");

        var reply = activity.CreateReply();

        Assert.Equal(("bot", "Bot"), (reply.From!.Id, reply.From.Name));
        Assert.Equal(("user", "User", null), (reply.Recipient!.Id, reply.Recipient.Name, reply.Recipient.AadObjectId));
        Assert.Equal(("in-1", "test", "https://channel.example"), (reply.ReplyToId, reply.ChannelId, reply.ServiceUrl));
        Assert.Equal((true, null, "c", "n"), (reply.Conversation!.IsGroup, reply.Conversation.ConversationType, reply.Conversation.Id, reply.Conversation.Name));
        Assert.Equal(("", "en-GB"), (reply.Text, reply.Locale));
        Assert.Empty(reply.Attachments!);
        Assert.Empty(reply.Entities!);
        Assert.Equal(("yes", "de-DE"), (activity.CreateReply("yes", "de-DE").Text, activity.CreateReply("yes", "de-DE").Locale));
    }

    [Fact]
    public void A_reply_to_nobody_is_still_a_reply() => Assert.Null(new Activity("message").CreateReply("x").Recipient!.Id);

    [Theory]
    [InlineData("conversationUpdate", "directline", null)]
    [InlineData("conversationUpdate", "WebChat", null)]
    [InlineData("conversationUpdate", "msteams", "in-1")]
    [InlineData("message", "directline", "in-1")]
    public void Only_the_opening_of_a_web_chat_cannot_be_replied_to(string type, string channel, string? replyToId)
    {
        var activity = new Activity(type) { Id = "in-1", ChannelId = channel };

        Assert.Equal(replyToId, activity.CreateReply().ReplyToId);
        Assert.Equal(replyToId, activity.GetConversationReference().ActivityId);
        Assert.Equal(replyToId, ((Activity)activity.CreateTrace("t")).ReplyToId);
    }

    [Fact]
    public void A_reference_overwrites_the_address_but_not_the_locale()
    {
        var reference = RecordingAdapter.Incoming().GetConversationReference();
        var outgoing = new Activity("message") { ChannelId = "other", ServiceUrl = "other", Locale = "fr-FR" }.ApplyConversationReference(reference);
        var incoming = new Activity("message").ApplyConversationReference(reference, isIncoming: true);
        reference.ActivityId = null;
        var unrelated = new Activity("message") { ReplyToId = "kept" }.ApplyConversationReference(reference);

        Assert.Equal(("test", "https://channel.example", "fr-FR"), (outgoing.ChannelId, outgoing.ServiceUrl, outgoing.Locale));
        Assert.Equal(("bot", "user", "in-1", null), (outgoing.From!.Id, outgoing.Recipient!.Id, outgoing.ReplyToId, outgoing.Id));
        Assert.Equal(("user", "bot", "in-1", "en-GB"), (incoming.From!.Id, incoming.Recipient!.Id, incoming.Id, incoming.Locale));
        Assert.Equal("kept", unrelated.ReplyToId);
    }

    [Fact]
    public void The_reference_of_a_reply_points_at_the_reply() => Assert.Equal(
        "sent", RecordingAdapter.Incoming().GetReplyConversationReference(new ResourceResponse("sent")).ActivityId);

    [Fact]
    public void The_two_traces_take_value_and_type_in_different_order()
    {
        var made = Activity.CreateTraceActivity("n", "text", 5);
        var answered = RecordingAdapter.Incoming().CreateTrace("n", 5, "text");

        Assert.Equal((made.ValueType, made.Value), (answered.ValueType, answered.Value));
        Assert.Equal(nameof(The_two_traces_take_value_and_type_in_different_order), answered.Label);
        Assert.Equal("Int32", Activity.CreateTraceActivity("n", value: 5).ValueType);
    }

    [Fact]
    public void Channel_data_is_given_as_what_it_is_or_as_what_the_schema_knows()
    {
        var card = new HeroCard { Title = "t" };

        Assert.Null(new Activity().GetChannelData<HeroCard>());
        Assert.Equal(0, new Activity().GetChannelData<int>());
        Assert.Same(card, new Activity { ChannelData = card }.GetChannelData<HeroCard>());
        Assert.Equal("t", new Activity { ChannelData = JsonElement.Parse("""{"title":"t"}""") }.GetChannelData<HeroCard>()!.Title);
        Assert.Equal("t", new Activity { ChannelData = new JsonObject { ["title"] = "t" } }.GetChannelData<HeroCard>()!.Title);
    }

    [Fact]
    public void Channel_data_of_another_kind_throws_and_the_trying_method_says_no()
    {
        var activity = new Activity { ChannelData = "text" };

        Assert.Throws<InvalidCastException>(() => activity.GetChannelData<HeroCard>());
        Assert.False(activity.TryGetChannelData<HeroCard>(out _));
        Assert.False(new Activity { ChannelData = JsonElement.Parse("[]") }.TryGetChannelData<HeroCard>(out _));
        Assert.False(new Activity { ChannelData = JsonElement.Parse("{}") }.TryGetChannelData<Uri>(out _));
    }

    [Theory]
    [InlineData("x", null, true)]
    [InlineData(" ", null, false)]
    [InlineData(null, 1, true)]
    public void Content_is_text_or_data(string? text, object? data, bool has) =>
        Assert.Equal(has, new Activity("message") { Text = text, ChannelData = data }.HasContent());

    [Fact]
    public void A_mention_is_read_from_any_entity_and_taken_out_of_the_text()
    {
        var activity = ActivityJson.Parse(
            """{"type":"message","text":"<at>Bot</at> hello","recipient":{"id":"bot"},"entities":[{"type":"mention","mentioned":{"id":"bot","name":"Bot"},"text":"<at>Bot</at>"},{"type":"clientInfo"}]}""");

        Assert.Equal("Bot", Assert.Single(activity.GetMentions()).Mentioned!.Name);
        Assert.True(activity.MentionsRecipient());
        Assert.Equal("hello", activity.RemoveRecipientMention());
        Assert.False(activity.MentionsId("somebody"));
    }

    [Fact]
    public void A_mention_in_the_entities_is_written_whole()
    {
        var activity = new Activity("message") { Entities = [new Mention { Mentioned = new ChannelAccount("u", "U"), Text = "<at>U</at>" }] };

        Assert.Equal(
            """{"type":"message","entities":[{"type":"mention","mentioned":{"id":"u","name":"U"},"text":"<at>U</at>"}]}""",
            ActivityJson.WriteString(activity));
    }

    [Fact]
    public void A_button_made_from_text_shows_and_sends_that_text()
    {
        CardAction action = "go";

        Assert.Equal(("go", "go", "go"), (action.Title, action.Value, action.Text));
    }

    [Fact]
    public void The_positional_order_of_an_account_is_that_of_the_SDK()
    {
        var account = new ConversationAccount(false, "type", "id", "name", "aad", "role", "tenant");

        Assert.Equal(("type", "id", "name", "aad", "role", "tenant"), (account.ConversationType, account.Id, account.Name, account.AadObjectId, account.Role, account.TenantId));
    }
}
