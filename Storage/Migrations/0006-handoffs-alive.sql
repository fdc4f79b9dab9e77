-- minimum reader: 1
-- The queue of people, and the number in the dashboard's navigation: they read what is alive, however many handoffs are long over.
CREATE INDEX handoffs_alive ON handoffs (bot, opened_at, id, state, accepted_by) WHERE state IN ('open', 'offered', 'accepted');
