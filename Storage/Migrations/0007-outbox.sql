-- minimum reader: 1
-- What leaves the house, in lanes: the head of a lane goes first, and what waits behind it goes after. A lane is a conversation for replies.
-- A row that is being sent stays pending under its lease, so that it still holds its lane.

CREATE TABLE outbox (
    lane text NOT NULL,
    position bigint NOT NULL,
    part bigint NOT NULL,
    bot text NOT NULL,
    kind text NOT NULL,
    operation text NOT NULL,
    conversation_id text,
    activity_id text,
    channel_activity_id text,
    speaker text NOT NULL,
    owner_version bigint NOT NULL,
    state text NOT NULL,
    due_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    lease_until bigint NOT NULL,
    fence bigint NOT NULL,
    attempts bigint NOT NULL,
    reason text,
    delivery text,
    body text NOT NULL,
    created_at bigint NOT NULL,
    settled_at bigint,
    PRIMARY KEY (lane, position, part)
);
CREATE INDEX outbox_due ON outbox (due_at) WHERE state = 'pending';
CREATE INDEX outbox_activity ON outbox (conversation_id, activity_id) WHERE activity_id IS NOT NULL;
CREATE INDEX outbox_channel_activity ON outbox (channel_activity_id) WHERE channel_activity_id IS NOT NULL;
CREATE INDEX outbox_parked ON outbox (bot, settled_at) WHERE state = 'parked';
CREATE INDEX outbox_settled ON outbox (settled_at) WHERE state IN ('sent', 'superseded');
