-- minimum reader: 1
-- Lists, filters and search over a million leads. Everything below is kept by the indexer, which reads what was committed: no turn writes any of it.

-- Set while a deleted lead can still be restored; it is in no list.
ALTER TABLE leads ADD COLUMN deleted_at bigint;

CREATE TABLE lead_deletions (
    lead_id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    by text NOT NULL,
    at bigint NOT NULL,
    erase_at bigint NOT NULL
);
CREATE INDEX lead_deletions_due ON lead_deletions (erase_at);

-- What people did to a lead, which erasing it must find. A turn's events have a cause and are not in it.
CREATE INDEX events_people ON events (lead_id) WHERE caused_by IS NULL AND lead_id IS NOT NULL;

-- A bot's number is the highest part of its leads' places.
CREATE TABLE lead_bots (
    bot text NOT NULL PRIMARY KEY,
    number bigint NOT NULL
);
CREATE UNIQUE INDEX lead_bots_number ON lead_bots (number);

-- Where a lead stands in the order of all lists (bot, creation), and what of it is searched. place must be SQLite's own row number, by which
-- lead_search is ordered. sequence: up to where the conversation has been read.
CREATE TABLE lead_places (
    place integer NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    lead_id text NOT NULL,
    sequence bigint NOT NULL,
    keys text NOT NULL,
    words text NOT NULL,
    said text NOT NULL,
    facets text NOT NULL
);
CREATE UNIQUE INDEX lead_places_lead ON lead_places (lead_id);

-- The terms of each place: one for each value that can be filtered by, and the beginnings of all words.
CREATE VIRTUAL TABLE lead_search USING fts5(terms, content = '', detail = none, columnsize = 0, tokenize = "ascii tokenchars ':_'");

-- How many leads have a value; kind status counts captured leads only.
CREATE TABLE lead_counts (
    bot text NOT NULL,
    kind text NOT NULL,
    value text NOT NULL,
    count bigint NOT NULL,
    PRIMARY KEY (bot, kind, value)
);
CREATE INDEX lead_counts_most ON lead_counts (bot, kind, count);

-- Up to which row of journal and events the indexer has read. is_whole: it has once reached the end, so that the counts are those of all leads.
CREATE TABLE lead_index (
    id bigint NOT NULL PRIMARY KEY,
    journal_row bigint NOT NULL,
    event_row bigint NOT NULL,
    is_whole bigint NOT NULL
);
INSERT INTO lead_index (id, journal_row, event_row, is_whole) VALUES (1, 0, 0, 0);
