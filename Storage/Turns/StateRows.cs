using LeadBot.Conversations.Turns;
using LeadBot.Storage.Recent;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Turns;

/// <summary>Writes bot state inside a commit. A version is a time that rises, so that it never comes again after a deletion.</summary>
internal sealed class StateRows(RecentStates recent)
{
    private const string Insert = """
        INSERT INTO bot_state (bot, key, etag, body) VALUES (@bot, @key, @now, @body) ON CONFLICT (bot, key) DO NOTHING RETURNING etag
        """;

    private const string Update = """
        UPDATE bot_state SET body = @body, etag = CASE WHEN etag >= @now THEN etag + 1 ELSE @now END
        WHERE bot = @bot AND key = @key AND etag = @version RETURNING etag
        """;

    private const string Put = """
        INSERT INTO bot_state (bot, key, etag, body) VALUES (@bot, @key, @now, @body)
        ON CONFLICT (bot, key) DO UPDATE SET
            body = excluded.body, etag = CASE WHEN bot_state.etag >= excluded.etag THEN bot_state.etag + 1 ELSE excluded.etag END
        RETURNING etag
        """;

    private const string Delete = "DELETE FROM bot_state WHERE bot = @bot AND key = @key";

    /// <exception cref="StaleTurnException">Another turn wrote an item after this one had read it.</exception>
    public void Write(string bot, IReadOnlyCollection<StateWrite> items, IWriteSession session)
    {
        foreach (var item in items)
        {
            Write(bot, item, session);
        }
    }

    private void Write(string bot, StateWrite item, IWriteSession session)
    {
        if (item.Body is not { } body)
        {
            session.Execute(Delete, ("bot", bot), ("key", item.Key));
            session.AfterCommit(() => recent.Remove(bot, item.Key));
            return;
        }

        var etag = item.Whatever || item.Version is null
            ? session.ReadFirst(item.Whatever ? Put : Insert, Etag, ("bot", bot), ("key", item.Key), ("now", session.Now), ("body", body))
            : session.ReadFirst(Update, Etag, ("bot", bot), ("key", item.Key), ("version", item.Version), ("now", session.Now), ("body", body));
        var version = etag ?? throw new StaleTurnException($"the state {item.Key} was written by another turn");
        session.AfterCommit(() => recent.Put(bot, new StoredState(item.Key, body, version)));
    }

    private static long? Etag(System.Data.Common.DbDataReader row) => row.GetInt64(0);
}
