-- minimum reader: 1
-- Where the channel has a file whose message is acknowledged and which is not fetched yet (state 'coming', later 'kept', 'tooLarge' or 'failed').
-- It may hold a secret that opens the file, and is NULL as soon as the file is settled.

ALTER TABLE blobs ADD COLUMN source text;
CREATE INDEX blobs_coming ON blobs (at) WHERE state = 'coming';
