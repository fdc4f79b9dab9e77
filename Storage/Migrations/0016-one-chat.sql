-- minimum reader: 1
-- A person may have several handoffs in hand although Teams gives them one chat with the bot: the one that they took first speaks there, the others at
-- the desk. With the unique index the second could not be taken at all.

DROP INDEX handoffs_rep;
CREATE INDEX handoffs_rep ON handoffs (rep_conversation_id, accepted_at) WHERE state = 'accepted';
