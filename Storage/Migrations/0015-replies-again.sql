-- minimum reader: 1
-- Replies that were given up can be sent again, and news of destinations waits for its mailbox.

-- When a person had a reply sent again: such a reply is no answer to the visitor's own message any more, whatever it was first. NULL is never.
ALTER TABLE outbox ADD COLUMN replayed_at bigint;

-- What the channel took and reported as failed later did not go out either.
UPDATE outbox SET state = 'parked', settled_at = COALESCE(settled_at, created_at) WHERE state = 'sent' AND delivery IN ('failed', 'undelivered');

-- A lane that is given up as a whole shares its moment, so that the place in the list takes all of it.
DROP INDEX outbox_parked;
CREATE INDEX outbox_parked ON outbox (bot, settled_at, lane, position, part) WHERE state = 'parked';

-- The newest news of a destination, for each mailbox that is to have it, until the mailbox does.
CREATE TABLE alert_mails (
    mailbox text NOT NULL,
    about text NOT NULL,
    id text NOT NULL,
    bot text NOT NULL,
    subject text NOT NULL,
    words text NOT NULL,
    at bigint NOT NULL,
    due_at bigint NOT NULL,
    attempts bigint NOT NULL,
    reason text,
    PRIMARY KEY (mailbox, about)
);
CREATE INDEX alert_mails_due ON alert_mails (due_at);
