using System.Data.Common;

using LeadBot.Conversations.Turns;
using LeadBot.Storage.Reading;
using LeadBot.Storage.Recent;

namespace LeadBot.Storage.Turns;

/// <inheritdoc cref="ITurnState"/>
internal sealed class TurnState(IPreparedReader reader, RecentStates recent) : ITurnState
{
    private const string Find = "SELECT key, body, etag FROM bot_state WHERE bot = @bot AND key = @key";

    public Task<IReadOnlyList<StoredState>> ReadAsync(string bot, IReadOnlyList<string> keys, CancellationToken ct) =>
        keys.Count == 1 && recent.Find(bot, keys[0]) is { } known ? Task.FromResult<IReadOnlyList<StoredState>>([known]) : ReadStoredAsync(bot, keys, ct);

    private Task<IReadOnlyList<StoredState>> ReadStoredAsync(string bot, IReadOnlyList<string> keys, CancellationToken ct) =>
        reader.ReadAsync<IReadOnlyList<StoredState>>(
            session =>
            {
                var found = new List<StoredState>(keys.Count);
                foreach (var key in keys)
                {
                    if (session.ReadFirst(Find, Row, ("bot", bot), ("key", key)) is { } item)
                    {
                        found.Add(item);
                    }
                }

                return found;
            },
            ct);

    private static StoredState Row(DbDataReader row) => new(row.GetString(0), row.GetString(1), row.GetInt64(2));
}
