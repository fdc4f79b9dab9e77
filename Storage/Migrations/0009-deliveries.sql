-- minimum reader: 1
-- Leads on their way to other systems. The indexer marks leads that have changed; what follows the marks queues their states. No turn writes any of it.

CREATE TABLE delivery_marks (
    bot text NOT NULL,
    lead_id text NOT NULL,
    stamp bigint NOT NULL,
    PRIMARY KEY (bot, lead_id)
);

-- A lane is a lead at a destination: its states go in the order of their versions. What was delivered keeps its newest row, without its body.
CREATE TABLE deliveries (
    destination text NOT NULL,
    lead_id text NOT NULL,
    version bigint NOT NULL,
    bot text NOT NULL,
    state text NOT NULL,
    fingerprint text NOT NULL,
    due_at bigint NOT NULL,
    lease_until bigint NOT NULL,
    fence bigint NOT NULL,
    attempts bigint NOT NULL,
    tried_at bigint,
    reason text,
    body text NOT NULL,
    created_at bigint NOT NULL,
    settled_at bigint,
    PRIMARY KEY (destination, lead_id, version)
);
CREATE INDEX deliveries_due ON deliveries (destination, due_at) WHERE state = 'waiting';
CREATE INDEX deliveries_parked ON deliveries (bot, destination, settled_at) WHERE state = 'parked';
CREATE INDEX deliveries_waiting ON deliveries (bot, destination) WHERE state = 'waiting';
CREATE INDEX deliveries_lead ON deliveries (lead_id);

-- How each destination fares. Destinations serve the whole installation, so there is no bot.
CREATE TABLE destinations (
    name text NOT NULL PRIMARY KEY,
    since bigint NOT NULL,
    health text NOT NULL,
    reason text,
    health_at bigint,
    actor text,
    delivered_at bigint,
    error text,
    error_at bigint
);
