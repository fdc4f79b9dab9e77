using System.Net;
using System.Text.Json;

using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.Turns;

public sealed class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly LoggingHandler _handler = new();

    public static TheoryData<string, string> Table => new()
    {
        { """{"type":"message"}""", "message" },
        { """{"type":"messageUpdate"}""", "messageUpdate" },
        { """{"type":"messageDelete"}""", "messageDelete" },
        { """{"type":"typing"}""", "typing" },
        { """{"type":"endOfConversation"}""", "endOfConversation" },
        { """{"type":"Message"}""", "unrecognized" },
        { """{"type":"own"}""", "unrecognized" },
        { """{"type":"event","name":"x"}""", "event" },
        { """{"type":"event","name":"tokens/response"}""", "token" },
        { """{"type":"installationUpdate","action":"add"}""", "installed" },
        { """{"type":"installationUpdate","action":"add-upgrade"}""", "installed" },
        { """{"type":"installationUpdate","action":"remove"}""", "uninstalled" },
        { """{"type":"installationUpdate","action":"remove-upgrade"}""", "uninstalled" },
        { """{"type":"installationUpdate","action":"other"}""", "" },
        { """{"type":"messageReaction","reactionsAdded":[{"type":"like"}],"reactionsRemoved":[{"type":"sad"}]}""", "added like, removed sad" },
        { """{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[{"id":"bot"},{"id":"u"}]}""", "joined bot u" },
        { """{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[{"id":"bot"}]}""", "" },
        { """{"type":"conversationUpdate","recipient":{"id":"bot"},"membersAdded":[],"membersRemoved":[{"id":"u"}]}""", "" },
        { """{"type":"conversationUpdate","recipient":{"id":"bot"},"membersRemoved":[{"id":"u"}]}""", "left u" },
        { """{"type":"conversationUpdate","recipient":{"id":"bot"},"membersRemoved":[{"id":"bot"}]}""", "" },
    };

    [Theory, MemberData(nameof(Table))]
    public async Task An_activity_reaches_its_method(string json, string expected)
    {
        await RunAsync(ActivityJson.Parse(json));

        Assert.Equal(expected, string.Join(", ", _handler.Log));
    }

    [Theory]
    [InlineData("unknown/invoke", 501)]
    [InlineData("signin/verifyState", 501)]
    [InlineData("adaptiveCard/action", 400)]
    [InlineData(null, 501)]
    public async Task An_invoke_that_nobody_handles_is_answered_with_a_status(string? name, int status)
    {
        await RunAsync(new Activity("invoke") { Name = name });

        Assert.Equal(status, Answer().Status);
    }

    [Fact]
    public async Task An_adaptive_card_gets_its_handlers_answer()
    {
        _handler.OnCard = value => new AdaptiveCardInvokeResponse { StatusCode = 200, Value = value.Action!.Verb };

        await RunAsync(new Activity("invoke")
        {
            Name = "adaptiveCard/action",
            Value = JsonElement.Parse("""{"action":{"type":"Action.Execute","verb":"save","data":{"a":1}}}"""),
        });

        Assert.Equal("save", Assert.IsType<AdaptiveCardInvokeResponse>(Answer().Body).Value);
        Assert.Contains("\"status\":200", ActivityJson.WriteString(_adapter.Sent[0]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    [InlineData("""{"action":7}""")]
    public async Task A_malformed_adaptive_card_is_a_bad_request(string value)
    {
        await RunAsync(new Activity("invoke") { Name = "adaptiveCard/action", Value = JsonElement.Parse(value) });

        Assert.Equal(400, Answer().Status);
    }

    [Fact]
    public async Task An_exception_with_a_status_becomes_the_answer()
    {
        _handler.OnCard = _ => throw LoggingHandler.Teapot();

        await RunAsync(new Activity("invoke") { Name = "adaptiveCard/action", Value = JsonElement.Parse("""{"action":{}}""") });

        Assert.Equal((418, "tea"), (Answer().Status, Answer().Body));
    }

    [Fact]
    public async Task There_is_one_answer_to_an_invoke_and_none_for_null()
    {
        _handler.Silent = true;
        await RunAsync(new Activity("invoke"));
        Assert.Empty(_adapter.Sent);

        _handler.Silent = false;
        using var turn = _adapter.Turn(new Activity("invoke"));
        turn.TurnState.Add(BotAdapter.InvokeResponseKey, new Activity("invokeResponse"));
        await _handler.OnTurnAsync(turn, TestContext.Current.CancellationToken);
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_turn_without_an_activity_type_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => _handler.OnTurnAsync(null!, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => RunAsync(new Activity()));
    }

    private InvokeResponse Answer()
    {
        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(ActivityTypesEx.InvokeResponse, sent.Type);
        return Assert.IsType<InvokeResponse>(sent.Value);
    }

    private async Task RunAsync(Activity activity)
    {
        using var turn = _adapter.Turn(activity);
        await _handler.OnTurnAsync(turn, TestContext.Current.CancellationToken);
    }

    private sealed class LoggingHandler : ActivityHandler
    {
        public List<string> Log { get; } = [];

        public bool Silent { get; set; }

        public Func<AdaptiveCardInvokeValue, AdaptiveCardInvokeResponse>? OnCard { get; set; }

        public static Exception Teapot() => new InvokeResponseException((HttpStatusCode)418, "tea");

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Note("message");

        protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("messageUpdate");

        protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) => Note("messageDelete");

        protected override Task OnTypingActivityAsync(ITurnContext<ITypingActivity> turnContext, CancellationToken cancellationToken) => Note("typing");

        protected override Task OnEndOfConversationActivityAsync(ITurnContext<IEndOfConversationActivity> turnContext, CancellationToken cancellationToken) => Note("endOfConversation");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Note("unrecognized");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("event");

        protected override Task OnTokenResponseEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Note("token");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Note("uninstalled");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"added {messageReactions[0].Type}");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"removed {messageReactions[0].Type}");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"joined {string.Join(' ', membersAdded.Select(member => member.Id))}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
            Note($"left {string.Join(' ', membersRemoved.Select(member => member.Id))}");

        protected override Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
            Silent ? Task.FromResult<InvokeResponse?>(null) : base.OnInvokeActivityAsync(turnContext, cancellationToken);

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            OnCard is null ? base.OnAdaptiveCardInvokeAsync(turnContext, invokeValue, cancellationToken) : Task.FromResult(OnCard(invokeValue));

        private Task Note(string what)
        {
            Log.Add(what);
            return Task.CompletedTask;
        }
    }
}
