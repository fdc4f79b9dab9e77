using LeadBot.Leads.Measurements.Facts;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Figures;

/// <summary>Puts the facts of a conversation in the place of those that stand there.</summary>
internal static class FactWriter
{
    private const string UpsertConversation = """
        INSERT INTO conversation_facts (conversation_id, bot, day, channel, page, campaign, captured, qualified, accepted, completed, excepted,
            asked, dropped, topics, claims)
        VALUES (@conversation, @bot, @day, @channel, @page, @campaign, @captured, @qualified, @accepted, @completed, @excepted,
            @asked, @dropped, @topics, @claims)
        ON CONFLICT (conversation_id) DO UPDATE SET day = excluded.day, channel = excluded.channel, page = excluded.page, campaign = excluded.campaign,
            captured = excluded.captured, qualified = excluded.qualified, accepted = excluded.accepted, completed = excluded.completed,
            excepted = excluded.excepted, asked = excluded.asked, dropped = excluded.dropped, topics = excluded.topics, claims = excluded.claims
        """;

    private const string UpsertHandoff = """
        INSERT INTO handoff_facts (conversation_id, episode, bot, day, channel, page, campaign, completed, accepted, declined, waited_ms, expired,
            good, question_answered)
        VALUES (@conversation, @episode, @bot, @day, @channel, @page, @campaign, @completed, @accepted, @declined, @waited, @expired,
            @good, @answered)
        ON CONFLICT (conversation_id, episode) DO UPDATE SET day = excluded.day, channel = excluded.channel, page = excluded.page,
            campaign = excluded.campaign, completed = excluded.completed, accepted = excluded.accepted, declined = excluded.declined,
            waited_ms = excluded.waited_ms, expired = excluded.expired, good = excluded.good, question_answered = excluded.question_answered
        """;

    public static void Write(ConversationFacts facts, IWriteSession session)
    {
        session.Execute(
            UpsertConversation,
            ("conversation", facts.ConversationId),
            ("bot", facts.Bot),
            ("day", FactDay.Of(facts.StartedAt)),
            ("channel", facts.Channel),
            ("page", facts.Page),
            ("campaign", facts.Campaign),
            ("captured", Number(facts.Captured)),
            ("qualified", Number(facts.Qualified)),
            ("accepted", Number(facts.Accepted)),
            ("completed", Number(facts.Completed)),
            ("excepted", Number(facts.Excepted)),
            ("asked", FactLines.Write(facts.Asked)),
            ("dropped", facts.Dropped),
            ("topics", FactLines.Write(facts.Topics)),
            ("claims", FactLines.Write(facts.Claims)));
        foreach (var handoff in facts.Handoffs)
        {
            session.Execute(
                UpsertHandoff,
                ("conversation", facts.ConversationId),
                ("episode", (long)handoff.Episode),
                ("bot", facts.Bot),
                ("day", FactDay.Of(handoff.OpenedAt)),
                ("channel", facts.Channel),
                ("page", facts.Page),
                ("campaign", facts.Campaign),
                ("completed", Number(handoff.Completed)),
                ("accepted", Number(handoff.Accepted)),
                ("declined", Number(handoff.Declined)),
                ("waited", (long?)handoff.Waited?.TotalMilliseconds),
                ("expired", Number(handoff.Expired)),
                ("good", Number(handoff.IsGood)),
                ("answered", Number(handoff.QuestionAnswered)));
        }
    }

    private static long? Number(bool? value) => value is { } known ? Number(known) : null;

    private static long Number(bool value) => value ? 1 : 0;
}
