namespace LeadBot.Tests.Architecture;

public sealed class SqlTests
{
    /// <summary>Read one by one: why each may reach rows of more than one bot.</summary>
    private static readonly Dictionary<string, string> s_reviewed = new()
    {
        ["Storage/Blobs/BlobStore.cs: Measure"] = "the row that the same call has just written, by its random id",
        ["Storage/Blobs/BlobStore.cs: Select"] = "a file's id is 192 random bits and the right to read it",
        ["Storage/Blobs/BlobSweep.cs: Unsettled"] = "the clock asks, for all bots; nothing is shown",
        ["Storage/Blobs/BlobSweep.cs: Abandoned"] = "the clock asks, for all bots; nothing is shown",
        ["Storage/Blobs/BlobSweep.cs: Keep"] = "one of the rows that the sweep has found",
        ["Storage/Blobs/BlobSweep.cs: Forget"] = "one of the rows that the sweep has found",
        ["Storage/Conversations/ConversationStore.cs: Select"] = "the beginning of two statements, which ask by id, or by bot and the channel's id",
        ["Storage/Erasure/LeadEraser.cs: Due"] = "the clock asks, for all bots; each row carries its bot on",
        ["Storage/Erasure/LeadErasure.cs: s_ofLead"] = "history has no bot; the lead was found by bot and id in the same transaction",
        ["Storage/Figures/FigureFacts.cs: Sources"] = "the bot stands in the condition that is put in",
        ["Storage/Figures/FigureFacts.cs: Days"] = "the bot stands in the condition that is put in",
        ["Storage/Figures/FigureFacts.cs: Questions"] = "the bot stands in the condition that is put in",
        ["Storage/Figures/FigureFacts.cs: Topics"] = "the bot stands in the condition that is put in",
        ["Storage/Figures/FigureFacts.cs: Handoffs"] = "the bot stands in the condition that is put in",
        ["Storage/Figures/FigureFacts.cs: Claims"] = "the bot stands in the condition that is put in",
        ["Storage/Figures/EventLog.cs: After"] = "the roll-up follows the log of all bots; each row carries its bot on",
        ["Storage/Outbox/DeliveryLanes.cs: Recover"] = "what a dead process held, of all bots",
        ["Storage/Outbox/DeliveryLanes.cs: IsDue"] = "a destination serves bots together; only whether there is anything",
        ["Storage/Outbox/DeliveryLanes.cs: Claim"] = "a destination serves bots together; each row carries its bot on",
        ["Storage/Outbox/DeliveryLanes.cs: Hurry"] = "a destination works again for all bots; nothing is shown",
        ["Storage/Outbox/DeliveryMarks.cs: Read"] = "the follower serves all bots; each row carries its bot on",
        ["Storage/Outbox/OutboxStore.cs: Recover"] = "what a dead process held, of all bots",
        ["Storage/Outbox/OutboxStore.cs: IsDue"] = "the pump serves all bots; only whether there is anything",
        ["Storage/Outbox/OutboxStore.cs: Claim"] = "the pump serves all bots; each row carries its bot on",
        ["Storage/Settings/SettingsStore.cs: Current"] = "the configuration is that of all bots",
        ["Storage/Settings/SettingsStore.cs: Stamp"] = "whether any setting changed",
        ["Storage/Leads/LeadIntake.cs: ById"] = "an id is taken once in a database; another bot's lead is neither shown nor changed",
        ["Storage/Leads/LeadIntake.cs: ByConversation"] = "whether a conversation's id is taken; nothing of it is read",
        ["Storage/Leads/StaffStore.cs: Load"] = "owners are those of all bots, and so is what their people have in hand; only numbers are shown",
        ["Storage/Leads/LeadSavedWriter.cs: InsertHistory"] = "history has no bot; the lead's own row was written by bot and id before",
        ["Storage/Search/LeadIndexRows.cs: Highest"] = "a range of places lies within one bot's number",
        ["Storage/Search/LeadIndexRows.cs: AddTerms"] = "a place holds its bot's number",
        ["Storage/Search/LeadIndexRows.cs: RemoveTerms"] = "a place holds its bot's number",
        ["Storage/Search/LeadIndexer.cs: Save"] = "the indexer's own place in the logs of all bots",
        ["Storage/Search/LeadIndexer.cs: PutBack"] = "the indexer's own place in the logs of all bots",
        ["Storage/Search/LeadIndexSource.cs: Ends"] = "the indexer follows all bots; nothing is shown",
        ["Storage/Search/LeadIndexSource.cs: JournalAfter"] = "the indexer follows all bots; nothing is shown",
        ["Storage/Search/LeadIndexSource.cs: EventsAfter"] = "the indexer follows all bots; each row carries its bot on",
        ["Storage/Search/LeadIndexSource.cs: LeadsOf"] = "a conversation belongs to one bot, which each row carries on",
        ["Storage/Turns/Housekeeping.cs: ForgetInbox"] = "the clock asks, for all bots",
        ["Storage/Turns/Housekeeping.cs: ForgetTimers"] = "the clock asks, for all bots",
        ["Storage/Turns/TimerStore.cs: FindDue"] = "the clock asks, for all bots; each row carries its bot on",
        ["Storage/Turns/TurnQueue.cs: FindHeld"] = "the engine takes up the turns of all bots",
        ["Storage/Turns/TurnQueue.cs: FindDue"] = "the engine takes up the turns of all bots",
    };

    [Fact]
    public void Every_statement_names_the_bot_or_was_read_by_somebody()
    {
        var found = Repository.SourceFiles(".cs").Where(path => path.StartsWith("Storage/", StringComparison.Ordinal))
            .SelectMany(path => SqlRules.WithoutBot(path, File.ReadAllText(Path.Combine(Repository.Root, path)))).Distinct().ToList();

        Assert.Empty(found.Except(s_reviewed.Keys));
        Assert.Empty(s_reviewed.Keys.Except(found)); // an exception that nothing needs any more would let the next one through
    }

    [Theory]
    [InlineData("const string Leak = \"SELECT body FROM leads WHERE id = @id\";")]
    [InlineData("const string Leak = \"\"\"\n    SELECT l.body FROM handoffs h JOIN leads l ON l.id = h.lead_id AND l.bot = h.bot\n    WHERE h.id = @id\n    \"\"\";")]
    [InlineData("const string Leak = \"UPDATE leads SET status = @status, bot = bot WHERE id = @id\";")]
    [InlineData("const string Leak = \"DELETE FROM journal WHERE at < @at\";")]
    [InlineData("const string Leak = \"INSERT INTO reviews (id, lead_id) VALUES (@bot, @lead)\";")]
    [InlineData("private static readonly string[] Leak = [\"DELETE FROM consents WHERE lead_id = @lead\"];")]
    public void A_statement_without_the_bot_is_found(string source) => Assert.Equal(["Storage/A.cs: Leak"], SqlRules.WithoutBot("Storage/A.cs", source));

    [Theory]
    [InlineData("const string Fine = \"SELECT body FROM leads WHERE bot = @bot AND id = @id\";")]
    [InlineData("const string Fine = \"SELECT body FROM journal WHERE conversation_id = @id AND sequence > @after\";")]
    [InlineData("const string Fine = \"INSERT INTO reviews (id, bot, lead_id) VALUES (@id, @bot, @lead)\";")]
    [InlineData("const string Fine = \"SELECT id FROM users WHERE name = @name\";")]
    public void A_statement_with_it_is_not(string source) => Assert.Empty(SqlRules.WithoutBot("Storage/A.cs", source));
}
