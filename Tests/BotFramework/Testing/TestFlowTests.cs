using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Testing;
using LeadBot.BotFramework.Turns;

namespace LeadBot.Tests.BotFramework.Testing;

public sealed class TestFlowTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_conversation_as_it_was_written_down_passes() => Flow()
        .Send("hi").AssertReply("echo hi")
        .Test("one", " echo one ")
        .Test("two", reply => Assert.Equal("echo two", reply.AsMessageActivity()!.Text))
        .Send("three").AssertReplyContains("three")
        .Send("four").AssertReplyOneOf(["echo 4", "echo four"])
        .Send(new Activity("typing")).AssertReply(new Activity("typing"))
        .SendConversationUpdate().AssertReply("welcome user1")
        .AssertNoReply()
        .StartTestAsync(Ct);

    public static TheoryData<string, Func<TestFlow, TestFlow>> Wrong => new()
    {
        { "another text", flow => flow.Test("a", "b") },
        { "another type", flow => flow.Send("a").AssertReply(new Activity("typing")) },
        { "a part that is missing", flow => flow.Send("a").AssertReplyContains("b") },
        { "none of several", flow => flow.Send("a").AssertReplyOneOf(["b", "c"]) },
        { "a reply too many", flow => flow.Send("a").AssertNoReply() },
        { "no reply at all", flow => flow.AssertReply("a", timeout: 20) },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_conversation_that_went_otherwise_fails(string what, Func<TestFlow, TestFlow> wrong)
    {
        Assert.NotEmpty(what);
        await Assert.ThrowsAsync<InvalidOperationException>(() => wrong(Flow()).StartTestAsync(Ct));
    }

    [Fact]
    public async Task A_bot_is_tested_as_well_as_a_callback()
    {
        await new TestFlow(new TestAdapter(), new Greeter()).Send("hi").AssertReply("greetings").StartTestAsync(Ct);
    }

    [Fact]
    public async Task A_dialog_client_leaves_the_result_and_begins_again_with_the_next_message()
    {
        var client = new DialogTestClient("test", new TextPrompt("p"), new PromptOptions { Prompt = MessageFactory.Text("Ask") });

        Assert.Equal("Ask", (await client.SendActivityAsync<IMessageActivity>("hi", Ct))!.Text);
        Assert.Null(await client.SendActivityAsync<IMessageActivity>("answer", Ct));
        Assert.Equal((DialogTurnStatus.Complete, "answer"), (client.DialogTurnResult!.Status, client.DialogTurnResult.Result));
        Assert.Empty(client.DialogContext!.Stack);
        Assert.Equal("Ask", (await client.SendActivityAsync<IMessageActivity>("hi", Ct))!.Text);
    }

    private static TestFlow Flow() => new(new TestAdapter(), (turn, ct) => turn.Activity.Type switch
    {
        ActivityTypes.Message => turn.SendActivityAsync($"echo {turn.Activity.Text}", cancellationToken: ct),
        ActivityTypes.ConversationUpdate => turn.SendActivityAsync($"welcome {turn.Activity.MembersAdded![0].Id}", cancellationToken: ct),
        _ => turn.SendActivityAsync(new Activity("typing"), ct),
    });

    private sealed class Greeter : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
            turnContext.SendActivityAsync("greetings", cancellationToken: cancellationToken);
    }
}
