-- minimum reader: 1
-- What a turn writes is mostly index pages, and these were written for nothing. An activity's id is made of what the journal's other keys hold
-- (its conversation and sequence, or the sequence that caused it and its place), so they keep it unique. A row of the inbox is written together
-- with the journal row of the same key and found by its own partial indexes.

DROP INDEX journal_activity;

CREATE TABLE inbox_slim (
    conversation_id text NOT NULL,
    sequence bigint NOT NULL,
    dedupe_key text,
    order_key bigint NOT NULL,
    state text NOT NULL,
    attempts bigint NOT NULL,
    not_before bigint NOT NULL,
    reason text,
    flags text,
    at bigint NOT NULL
);
INSERT INTO inbox_slim (conversation_id, sequence, dedupe_key, order_key, state, attempts, not_before, reason, flags, at)
    SELECT conversation_id, sequence, dedupe_key, order_key, state, attempts, not_before, reason, flags, at FROM inbox;
DROP TABLE inbox;
ALTER TABLE inbox_slim RENAME TO inbox;
CREATE UNIQUE INDEX inbox_dedupe ON inbox (conversation_id, dedupe_key) WHERE dedupe_key IS NOT NULL;
CREATE INDEX inbox_pending ON inbox (conversation_id, order_key, sequence) WHERE state = 'pending';
CREATE INDEX inbox_done ON inbox (at) WHERE state = 'done';
