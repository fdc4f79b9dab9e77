-- minimum reader: 1
-- The first answer to a command of a person, so that a repeat gets the same one.

CREATE TABLE invokes (
    conversation_id text NOT NULL,
    dedupe_key text NOT NULL,
    status bigint NOT NULL,
    body text,
    at bigint NOT NULL,
    PRIMARY KEY (conversation_id, dedupe_key)
);
CREATE INDEX invokes_at ON invokes (at);
