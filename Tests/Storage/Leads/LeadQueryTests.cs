using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Matching;
using LeadBot.Tests.Leads;

namespace LeadBot.Tests.Storage.Leads;

/// <summary>How leads are found in every engine's store.</summary>
public abstract class LeadQueryTests
{
    private static readonly DateTimeOffset s_noon = NorthlightBot.Noon;

    protected abstract Task<LeadDatabase> OpenAsync();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_hold_every_lead_once_newest_first_also_at_the_same_instant()
    {
        await using var database = await OpenAsync();
        for (var i = 0; i < 25; i++)
        {
            await database.Writer.CommitAsync([new LeadSaved(Lead(i) with { CreatedAt = s_noon.AddSeconds(i / 5) })], Ct);
        }

        List<Lead> all = [];
        string? after = null;
        do
        {
            var page = await database.Leads.ListAsync(new LeadQuery("default", 4) { After = after }, Ct);
            Assert.True(page.Items.Count == 4 || page.Next is null);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(25, all.Select(lead => lead.Id).Distinct().Count());
        Assert.Equal(all.OrderByDescending(lead => lead.CreatedAt).ThenByDescending(lead => lead.Id, StringComparer.Ordinal).Select(lead => lead.Id), all.Select(lead => lead.Id));
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_combine()
    {
        await using var database = await OpenAsync();
        var first = Lead(1) with { Status = LeadStatus.Contacted, Outcome = Outcome.Qualified };
        var second = Lead(2) with { Channel = "telegram", Outcome = Outcome.Qualified };
        await database.Writer.CommitAsync([new LeadSaved(first), new LeadSaved(second), new LeadSaved(Lead(3))], Ct);

        Assert.Equal(["lead-1"], await Ids(new LeadQuery("default") { Status = LeadStatus.Contacted }));
        Assert.Equal(["lead-2", "lead-1"], await Ids(new LeadQuery("default") { Outcome = Outcome.Qualified }));
        Assert.Equal(["lead-2"], await Ids(new LeadQuery("default") { Outcome = Outcome.Qualified, Channel = "telegram" }));
        Assert.Equal(["lead-3"], await Ids(new LeadQuery("default") { ConversationId = "conversation-3" }));
        Assert.Empty(await Ids(new LeadQuery("default") { Owner = "strategy" }));

        async Task<IEnumerable<string>> Ids(LeadQuery query) => (await database.Leads.ListAsync(query, Ct)).Items.Select(lead => lead.Id);
    }

    [Theory]
    [InlineData("ČEZ", 1)]
    [InlineData("čez prod", 1)]
    [InlineData("prod ČEZ", 1)]
    [InlineData("čez missing", 0)]
    [InlineData("100%", 1)]
    [InlineData("%", 2)]
    [InlineData("cez", 1)]
    [InlineData("\"čez\" OR lead*", 0)]
    [InlineData("NEAR(čez) -pap", 0)]
    [InlineData("a_b", 0)]
    [InlineData("'; DROP TABLE leads; --", 0)]
    [InlineData("  ", 2)]
    public async Task Search_finds_leads_that_hold_all_words_in_any_case(string text, int count)
    {
        await using var database = await OpenAsync();
        var lead = Lead(1).With("company", NorthlightBot.Text("ČEZ Prodej")).With("need", NorthlightBot.Text("save 100% of paper"));
        await database.Writer.CommitAsync([new LeadSaved(lead), new LeadSaved(Lead(2))], Ct);

        Assert.Equal(count, (await database.Leads.ListAsync(new LeadQuery("default") { Text = text }, Ct)).Items.Count);
    }

    [Fact]
    public async Task Only_captured_leads_are_counted()
    {
        await using var database = await OpenAsync();
        await database.Writer.CommitAsync(
            [
                new LeadSaved(Lead(1)),
                new LeadSaved(Captured(Lead(2))),
                new LeadSaved(Captured(Lead(3)) with { Status = LeadStatus.Converted }),
                new LeadSaved(Captured(Lead(4)) with { Status = LeadStatus.Lost }),
            ],
            Ct);

        Assert.Equal(new LeadCounters(3, 1, 0, 0, 1, 1), await database.Leads.CountAsync("default", Ct));
    }

    [Fact]
    public async Task An_open_lead_of_another_conversation_is_found_by_mailbox_or_number()
    {
        await using var database = await OpenAsync();
        var byMail = Captured(Lead(1)).With("email", NorthlightBot.Text("Dana+web@Cole.example"));
        var byPhone = Captured(Lead(2)).With("phone", NorthlightBot.Text("+420777123456"));
        var lost = byMail with { Id = "lead-9", ConversationId = "conversation-9", Status = LeadStatus.Lost };
        await database.Writer.CommitAsync([new LeadSaved(byMail), new LeadSaved(byPhone), new LeadSaved(lost)], Ct);

        var found = await database.Leads.FindByContactAsync("default", ContactKey.Email("dana@cole.example"), ContactKey.Phone("+420 777 123 456"), "conversation-5", Ct);
        Assert.Equal(["lead-1", "lead-2"], found.Select(lead => lead.Id));
        Assert.Empty(await database.Leads.FindByContactAsync("default", ContactKey.Email("dana@cole.example"), null, "conversation-1", Ct));
        Assert.Empty(await database.Leads.FindByContactAsync("default", null, null, "conversation-5", Ct));
    }

    private static Lead Lead(int number) => LeadStoreTests.Lead(number);

    private static Lead Captured(Lead lead) => lead.With("email", NorthlightBot.Text("a1@one.example")) with { CapturedAt = s_noon };
}
