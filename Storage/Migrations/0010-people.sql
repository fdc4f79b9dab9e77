-- minimum reader: 1
-- Who is asked to take a handoff, and when something has to happen to it. due_at 0: look at it now; whatever changes a handoff makes it due.
ALTER TABLE handoffs ADD COLUMN due_at bigint NOT NULL DEFAULT 0;
ALTER TABLE handoffs ADD COLUMN person text;
ALTER TABLE handoffs ADD COLUMN details text;
CREATE INDEX handoffs_due ON handoffs (bot, due_at) WHERE state IN ('open', 'offered', 'accepted');
CREATE INDEX handoffs_person ON handoffs (person) WHERE person IS NOT NULL AND state IN ('open', 'offered', 'accepted');

-- People are those of all bots, as owners are. Who is not here is available.
CREATE TABLE presence (
    person text NOT NULL PRIMARY KEY,
    away bigint NOT NULL,
    at bigint NOT NULL
);

-- When a member was last chosen: round robin goes on where it was after a restart.
CREATE TABLE owner_turns (
    owner text NOT NULL,
    person text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (owner, person)
);

-- What people make of handoffs when they close them: null where they did not say.
ALTER TABLE handoff_facts ADD COLUMN expired bigint NOT NULL DEFAULT 0;
ALTER TABLE handoff_facts ADD COLUMN good bigint;
ALTER TABLE handoff_facts ADD COLUMN question_answered bigint;
DROP INDEX handoff_facts_day;
CREATE INDEX handoff_facts_day ON handoff_facts (
    bot, day, channel, page, campaign, completed, accepted, declined, waited_ms, expired, good, question_answered);
