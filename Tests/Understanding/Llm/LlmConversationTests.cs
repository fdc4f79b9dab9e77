using LeadBot.Leads.Claims;
using LeadBot.Tests.Dialogs;
using LeadBot.Tests.Fakes.Llm;

namespace LeadBot.Tests.Understanding.Llm;

/// <summary>Conversations with an LLM behind them that speaks the real protocol.</summary>
public sealed class LlmConversationTests
{
    [Fact]
    public async Task What_only_the_LLM_reads_is_stored_with_the_visitors_words()
    {
        await using var llm = await FakeLlm.StartAsync();
        llm.Record("""{"role": {"value": "keeper of the keys", "quote": "keeper of the keys"}}""");

        await Chat.On(settings: llm.Settings()!)
            .Say("We want to automate our invoices. At the mill they call me keeper of the keys")
            .Lead(lead =>
            {
                var role = lead.Fields["role"];
                Assert.Equal((FieldState.Answered, "keeper of the keys", ClaimedBy.Llm), (role.State, role.Value!.ToString(), role.By));
                Assert.Equal("keeper of the keys", role.Quote);
            })
            .RunAsync();
        Assert.Single(llm.Requests);
        Assert.Equal($"Bearer {FakeLlm.Key}", Assert.Single(llm.Authorizations));
    }
}
