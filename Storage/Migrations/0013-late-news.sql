-- minimum reader: 1
-- What is told of a lead that is no state of it: 'withdrawn' (the visitor took their consent back) or 'deleted' (the lead was erased; the row outlives it
-- and holds its number alone). NULL is a state.

ALTER TABLE deliveries ADD COLUMN news text;
