-- minimum reader: 1
-- Ids, JSON and enum names are text; times are UTC milliseconds. Every row of a bot carries it.

-- One row a conversation: the counter of its journal, the lease and fence of its turns, who speaks. Every commit locks it first. Never
-- deleted, only emptied (erased_at), since the counter must not start again.
CREATE TABLE conversations (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    channel text NOT NULL,
    channel_conversation_id text NOT NULL,
    side text NOT NULL,
    reference text,
    created_at bigint NOT NULL,
    last_sequence bigint NOT NULL,
    last_at bigint NOT NULL,
    owner text NOT NULL,
    owner_version bigint NOT NULL,
    fence bigint NOT NULL,
    lease_owner text,
    lease_until bigint NOT NULL,
    run_at bigint,
    pending bigint NOT NULL,
    window_at bigint NOT NULL,
    window_count bigint NOT NULL,
    writer_version bigint NOT NULL,
    erased_at bigint
);
CREATE UNIQUE INDEX conversations_channel ON conversations (bot, channel, channel_conversation_id);
CREATE INDEX conversations_due ON conversations (run_at) WHERE run_at IS NOT NULL;

-- What was said, for good. caused_by is the sequence of the activity whose turn wrote the row: a reply cannot be there twice.
CREATE TABLE journal (
    conversation_id text NOT NULL,
    sequence bigint NOT NULL,
    activity_id text NOT NULL,
    speaker text NOT NULL,
    audience text NOT NULL,
    at bigint NOT NULL,
    caused_by bigint,
    ordinal bigint,
    superseded_by bigint,
    body text NOT NULL,
    PRIMARY KEY (conversation_id, sequence)
);
CREATE UNIQUE INDEX journal_activity ON journal (conversation_id, activity_id) WHERE superseded_by IS NULL;
CREATE UNIQUE INDEX journal_cause ON journal (conversation_id, caused_by, ordinal) WHERE caused_by IS NOT NULL;

-- What still has to run; what is done stays for a while, so that a repeat is known.
CREATE TABLE inbox (
    conversation_id text NOT NULL,
    sequence bigint NOT NULL,
    dedupe_key text,
    order_key bigint NOT NULL,
    state text NOT NULL,
    attempts bigint NOT NULL,
    not_before bigint NOT NULL,
    reason text,
    flags text,
    at bigint NOT NULL,
    PRIMARY KEY (conversation_id, sequence)
);
CREATE UNIQUE INDEX inbox_dedupe ON inbox (conversation_id, dedupe_key) WHERE dedupe_key IS NOT NULL;
CREATE INDEX inbox_pending ON inbox (conversation_id, order_key, sequence) WHERE state = 'pending';
CREATE INDEX inbox_done ON inbox (at) WHERE state = 'done';

CREATE TABLE bot_state (
    bot text NOT NULL,
    key text NOT NULL,
    etag bigint NOT NULL,
    body text NOT NULL,
    PRIMARY KEY (bot, key)
);

CREATE TABLE timers (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    conversation_id text NOT NULL,
    kind text NOT NULL,
    guard text NOT NULL,
    due_at bigint NOT NULL,
    state text NOT NULL
);
CREATE UNIQUE INDEX timers_guard ON timers (conversation_id, kind, guard);
CREATE INDEX timers_due ON timers (due_at) WHERE state = 'pending';
CREATE INDEX timers_past ON timers (due_at) WHERE state <> 'pending';

-- A lead stands whole in its body; what is filtered, searched and matched stands in columns beside it.
CREATE TABLE leads (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    conversation_id text NOT NULL,
    ordinal bigint NOT NULL,
    version bigint NOT NULL,
    status text NOT NULL,
    outcome text,
    kind text NOT NULL,
    owner text,
    channel text NOT NULL,
    score bigint NOT NULL,
    email_key text,
    phone_key text,
    domain_key text,
    search_text text NOT NULL,
    created_at bigint NOT NULL,
    captured_at bigint,
    body text NOT NULL
);
CREATE UNIQUE INDEX leads_conversation ON leads (conversation_id, ordinal);
CREATE INDEX leads_created ON leads (bot, created_at, id);
CREATE INDEX leads_status ON leads (bot, status, created_at, id);
CREATE INDEX leads_outcome ON leads (bot, outcome, created_at, id);
CREATE INDEX leads_email ON leads (bot, email_key) WHERE email_key IS NOT NULL;
CREATE INDEX leads_phone ON leads (bot, phone_key) WHERE phone_key IS NOT NULL;

CREATE TABLE lead_history (
    lead_id text NOT NULL,
    version bigint NOT NULL,
    at bigint NOT NULL,
    actor text NOT NULL,
    change text NOT NULL,
    PRIMARY KEY (lead_id, version)
);

-- One live handoff a conversation; a rep has one accepted handoff a chat.
CREATE TABLE handoffs (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    conversation_id text NOT NULL,
    episode bigint NOT NULL,
    lead_id text,
    kind text NOT NULL,
    state text NOT NULL,
    version bigint NOT NULL,
    reason text NOT NULL,
    owner text NOT NULL,
    accepted_by text,
    closed_reason text,
    rep_channel text,
    rep_conversation_id text,
    card_activity_id text,
    opened_at bigint NOT NULL,
    accepted_at bigint,
    first_reply_at bigint,
    closed_at bigint
);
CREATE UNIQUE INDEX handoffs_episode ON handoffs (conversation_id, episode);
CREATE UNIQUE INDEX handoffs_live ON handoffs (conversation_id) WHERE state IN ('open', 'offered', 'accepted');
CREATE UNIQUE INDEX handoffs_rep ON handoffs (rep_conversation_id) WHERE state = 'accepted';
CREATE INDEX handoffs_opened ON handoffs (bot, opened_at, id);

CREATE TABLE consents (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    lead_id text NOT NULL,
    purpose text NOT NULL,
    decision text NOT NULL,
    text_version text,
    activity_id text,
    at bigint NOT NULL
);
CREATE INDEX consents_lead ON consents (lead_id, purpose, at);

CREATE TABLE reviews (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    lead_id text NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    until bigint,
    decided_by text,
    version bigint NOT NULL
);
CREATE UNIQUE INDEX reviews_open ON reviews (lead_id, reason) WHERE state = 'open';
CREATE INDEX reviews_bot ON reviews (bot, state);

-- Measurements, appended only. caused_by is the id of the activity whose turn measured.
CREATE TABLE events (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    actor text NOT NULL,
    conversation_id text,
    caused_by text,
    ordinal bigint,
    lead_id text,
    body text
);
CREATE UNIQUE INDEX events_cause ON events (conversation_id, caused_by, ordinal) WHERE caused_by IS NOT NULL;
CREATE INDEX events_at ON events (bot, at);

CREATE TABLE blobs (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    conversation_id text NOT NULL,
    state text NOT NULL,
    name text NOT NULL,
    type text NOT NULL,
    size bigint NOT NULL,
    at bigint NOT NULL
);
CREATE INDEX blobs_conversation ON blobs (conversation_id);
CREATE INDEX blobs_new ON blobs (at) WHERE state = 'new';

CREATE TABLE settings (
    bot text NOT NULL,
    key text NOT NULL,
    version bigint NOT NULL,
    body text NOT NULL,
    by text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (bot, key)
);

CREATE TABLE keys (
    id text NOT NULL PRIMARY KEY,
    purpose text NOT NULL,
    body text NOT NULL,
    created_at bigint NOT NULL,
    retired_at bigint
);
CREATE INDEX keys_purpose ON keys (purpose, created_at);

-- Only hashes of what a person knows or a browser holds.
CREATE TABLE users (
    id text NOT NULL PRIMARY KEY,
    name text NOT NULL,
    password_hash text NOT NULL,
    roles text NOT NULL,
    bots text NOT NULL,
    failed_count bigint NOT NULL,
    locked_until bigint,
    created_at bigint NOT NULL
);
CREATE UNIQUE INDEX users_name ON users (name);

CREATE TABLE sessions (
    id text NOT NULL PRIMARY KEY,
    hash text NOT NULL,
    user_id text NOT NULL,
    created_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    seen_at bigint NOT NULL
);
CREATE UNIQUE INDEX sessions_hash ON sessions (hash);
CREATE INDEX sessions_user ON sessions (user_id);
CREATE INDEX sessions_expiry ON sessions (expires_at);

CREATE TABLE api_keys (
    id text NOT NULL PRIMARY KEY,
    hash text NOT NULL,
    name text NOT NULL,
    roles text NOT NULL,
    bots text NOT NULL,
    created_at bigint NOT NULL
);
CREATE UNIQUE INDEX api_keys_hash ON api_keys (hash);
