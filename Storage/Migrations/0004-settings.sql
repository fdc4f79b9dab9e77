-- minimum reader: 1
-- Settings that were changed on a page. Every version stays: the newest of a bot and key rules, and where its body is null the file rules
-- again. Nothing was ever written to the table of the first schema.
DROP TABLE settings;
CREATE TABLE settings (
    bot text NOT NULL,
    key text NOT NULL,
    version bigint NOT NULL,
    body text,
    actor text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (bot, key, version)
);

-- Who did what. Appended only. A bot of '*' is the whole installation.
CREATE TABLE audit (
    id text NOT NULL PRIMARY KEY,
    bot text NOT NULL,
    at bigint NOT NULL,
    actor text NOT NULL,
    action text NOT NULL,
    target text NOT NULL,
    detail text
);
CREATE INDEX audit_at ON audit (bot, at, id);
CREATE INDEX audit_actor ON audit (bot, actor, at, id);
CREATE INDEX audit_action ON audit (bot, action, at, id);

-- A user who was invited has a link and no password yet; so has one whose password was reset.
ALTER TABLE users ADD COLUMN invitation_hash text;
ALTER TABLE users ADD COLUMN invitation_until bigint;
ALTER TABLE users ADD COLUMN email text;
CREATE UNIQUE INDEX users_invitation ON users (invitation_hash) WHERE invitation_hash IS NOT NULL;

ALTER TABLE api_keys ADD COLUMN scopes text NOT NULL DEFAULT '';
ALTER TABLE api_keys ADD COLUMN created_by text NOT NULL DEFAULT '';
ALTER TABLE api_keys ADD COLUMN used_at bigint;
