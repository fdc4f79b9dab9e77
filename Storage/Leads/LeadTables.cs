namespace LeadBot.Storage.Leads;

/// <summary>The lead side's tables as version 1 of the schema makes them. A released statement never changes; a later version adds to it.</summary>
internal static class LeadTables
{
    public static IReadOnlyList<string> Version1 { get; } =
    [
        """
        CREATE TABLE leads (
            id text PRIMARY KEY, bot text NOT NULL, conversation_id text NOT NULL, ordinal bigint NOT NULL, version bigint NOT NULL,
            status text NOT NULL, outcome text, kind text NOT NULL, owner text, channel text NOT NULL, score bigint NOT NULL,
            email_key text, phone_key text, domain_key text, search_text text NOT NULL,
            created_at bigint NOT NULL, captured_at bigint, body text NOT NULL)
        """,
        "CREATE UNIQUE INDEX leads_conversation ON leads (conversation_id, ordinal)",
        "CREATE INDEX leads_newest ON leads (bot, created_at, id)",
        "CREATE INDEX leads_status ON leads (bot, status, created_at, id)",
        "CREATE INDEX leads_outcome ON leads (bot, outcome, created_at, id)",
        "CREATE INDEX leads_email ON leads (bot, email_key)",
        "CREATE INDEX leads_phone ON leads (bot, phone_key)",
        """
        CREATE TABLE lead_history (
            lead_id text NOT NULL, version bigint NOT NULL, at bigint NOT NULL, actor text NOT NULL, change text NOT NULL,
            PRIMARY KEY (lead_id, version))
        """,
        """
        CREATE TABLE handoffs (
            id text PRIMARY KEY, bot text NOT NULL, conversation_id text NOT NULL, episode bigint NOT NULL, lead_id text, kind text NOT NULL,
            state text NOT NULL, version bigint NOT NULL, reason text NOT NULL, owner text NOT NULL, accepted_by text, closed_reason text,
            rep_channel text, rep_conversation_id text, card_activity_id text,
            opened_at bigint NOT NULL, accepted_at bigint, first_reply_at bigint, closed_at bigint)
        """,
        "CREATE UNIQUE INDEX handoffs_episode ON handoffs (conversation_id, episode)",
        "CREATE UNIQUE INDEX handoffs_live ON handoffs (conversation_id) WHERE state IN ('open', 'offered', 'accepted')",
        "CREATE UNIQUE INDEX handoffs_rep ON handoffs (rep_conversation_id) WHERE state = 'accepted'",
        "CREATE INDEX handoffs_newest ON handoffs (bot, opened_at, id)",
        """
        CREATE TABLE consents (
            id text PRIMARY KEY, bot text NOT NULL, lead_id text NOT NULL, purpose text NOT NULL, decision text NOT NULL,
            text_version text, activity_id text, at bigint NOT NULL)
        """,
        "CREATE INDEX consents_lead ON consents (lead_id, purpose, at)",
        """
        CREATE TABLE reviews (
            id text PRIMARY KEY, bot text NOT NULL, lead_id text NOT NULL, reason text NOT NULL, state text NOT NULL,
            until bigint, decided_by text, version bigint NOT NULL)
        """,
        "CREATE UNIQUE INDEX reviews_open ON reviews (lead_id, reason) WHERE state = 'open'",
        """
        CREATE TABLE events (
            id text PRIMARY KEY, bot text NOT NULL, at bigint NOT NULL, kind text NOT NULL, actor text NOT NULL, conversation_id text,
            caused_by text, ordinal bigint, lead_id text, body text)
        """,
        "CREATE UNIQUE INDEX events_cause ON events (conversation_id, caused_by, ordinal)",
        "CREATE INDEX events_time ON events (bot, at)",
    ];
}
