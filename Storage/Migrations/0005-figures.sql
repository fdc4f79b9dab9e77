-- minimum reader: 1
-- Figures at size. What is counted again and again is folded behind the turns into one row a conversation and one a handoff; both can be made anew
-- from events at any time (delete rollups). The only index added to events holds rows that no turn writes.

CREATE TABLE page_views (
    bot text NOT NULL,
    day bigint NOT NULL,
    page text NOT NULL,
    teaser bigint NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (bot, day, page, teaser)
);

CREATE TABLE conversation_facts (
    conversation_id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    day bigint,
    channel text NOT NULL,
    page text NOT NULL,
    campaign text NOT NULL,
    captured bigint NOT NULL,
    qualified bigint NOT NULL,
    accepted bigint NOT NULL,
    completed bigint NOT NULL,
    excepted bigint NOT NULL,
    asked text NOT NULL,
    dropped text,
    topics text NOT NULL,
    claims text NOT NULL
);
CREATE INDEX conversation_facts_day ON conversation_facts (bot, day, channel, page, campaign, captured, qualified, accepted, completed, excepted);

CREATE TABLE handoff_facts (
    conversation_id text NOT NULL,
    episode bigint NOT NULL,
    bot text NOT NULL,
    day bigint,
    channel text NOT NULL,
    page text NOT NULL,
    campaign text NOT NULL,
    completed bigint NOT NULL,
    accepted bigint NOT NULL,
    declined bigint NOT NULL,
    waited_ms bigint,
    PRIMARY KEY (conversation_id, episode)
);
CREATE INDEX handoff_facts_day ON handoff_facts (bot, day, channel, page, campaign, completed, accepted, declined, waited_ms);

CREATE TABLE rollups (
    name text NOT NULL PRIMARY KEY,
    through text NOT NULL
);

CREATE INDEX events_outside ON events (conversation_id) WHERE caused_by IS NULL;
