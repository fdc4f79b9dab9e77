using LeadBot.Conversations.Turns;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Turns;

/// <summary>Writes bot state inside a commit. A version is a time that rises, so that it never comes again after a deletion.</summary>
internal static class StateRows
{
    private const string Insert = """
        INSERT INTO bot_state (bot, key, etag, body) VALUES (@bot, @key, @now, @body) ON CONFLICT (bot, key) DO NOTHING
        """;

    private const string Update = """
        UPDATE bot_state SET body = @body, etag = CASE WHEN etag >= @now THEN etag + 1 ELSE @now END
        WHERE bot = @bot AND key = @key AND etag = @version
        """;

    private const string Put = """
        INSERT INTO bot_state (bot, key, etag, body) VALUES (@bot, @key, @now, @body)
        ON CONFLICT (bot, key) DO UPDATE SET
            body = excluded.body, etag = CASE WHEN bot_state.etag >= excluded.etag THEN bot_state.etag + 1 ELSE excluded.etag END
        """;

    private const string Delete = "DELETE FROM bot_state WHERE bot = @bot AND key = @key";

    /// <exception cref="StaleTurnException">Another turn wrote an item after this one had read it.</exception>
    public static void Write(string bot, IReadOnlyCollection<StateWrite> items, IWriteSession session)
    {
        foreach (var item in items)
        {
            if (!Write(bot, item, session))
            {
                throw new StaleTurnException($"the state {item.Key} was written by another turn");
            }
        }
    }

    private static bool Write(string bot, StateWrite item, IWriteSession session)
    {
        if (item.Body is null)
        {
            session.Execute(Delete, ("bot", bot), ("key", item.Key));
            return true;
        }

        if (item.Whatever || item.Version is null)
        {
            return session.Execute(item.Whatever ? Put : Insert, ("bot", bot), ("key", item.Key), ("now", session.Now), ("body", item.Body)) == 1;
        }

        return session.Execute(
            Update, ("bot", bot), ("key", item.Key), ("version", item.Version), ("now", session.Now), ("body", item.Body)) == 1;
    }
}
