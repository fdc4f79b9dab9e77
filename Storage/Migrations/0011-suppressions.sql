-- minimum reader: 1
-- Who is not to be written to: consulted before anything leaves the house that is no answer to the visitor's own message. It outlives the
-- conversation and its erasure, since forgetting it would mean writing to somebody who asked us not to.

CREATE TABLE suppressions (
    bot text NOT NULL,
    channel text NOT NULL,
    address text NOT NULL,
    reason text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (bot, channel, address)
);
