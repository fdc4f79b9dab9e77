-- minimum reader: 1
-- What is told of a lead that is no state of it: 'withdrawn' (the visitor took their consent back) or 'deleted' (the lead was erased; the row outlives it
-- and holds its number alone). NULL is a state.

ALTER TABLE deliveries ADD COLUMN news text;

-- What people said to a web visitor and nobody has seen yet, from the first such message of a conversation on. After a while it goes by mail.
CREATE TABLE unread_replies (
    conversation_id text NOT NULL,
    sequence bigint NOT NULL,
    bot text NOT NULL,
    handoff_id text NOT NULL,
    last_sequence bigint NOT NULL,
    state text NOT NULL,
    at bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts bigint NOT NULL,
    reason text,
    PRIMARY KEY (conversation_id, sequence)
);
CREATE INDEX unread_replies_waiting ON unread_replies (at) WHERE state = 'waiting';

-- What of a long message is there already: a message that a channel takes in several goes on where it stopped.
CREATE TABLE outbox_parts (
    lane text NOT NULL,
    position bigint NOT NULL,
    part bigint NOT NULL,
    ordinal bigint NOT NULL,
    bot text NOT NULL,
    channel_activity_id text,
    PRIMARY KEY (lane, position, part, ordinal)
);
CREATE INDEX outbox_parts_activity ON outbox_parts (channel_activity_id) WHERE channel_activity_id IS NOT NULL;
