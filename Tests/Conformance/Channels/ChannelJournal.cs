using LeadBot.BotFramework.Schema;
using Microsoft.Data.Sqlite;

namespace LeadBot.Tests.Conformance.Channels;

/// <summary>What the server has written down of a conversation, read from its database beside it.</summary>
internal sealed class ChannelJournal(string database)
{
    private const string Lines = """
        SELECT j.speaker, j.body FROM journal j JOIN conversations c ON c.id = j.conversation_id
        WHERE (c.channel_conversation_id = @id OR c.id = @id) AND j.superseded_by IS NULL ORDER BY j.sequence
        """;

    private const string Open = "SELECT (SELECT COUNT(*) FROM inbox WHERE state <> 'done') + (SELECT COUNT(*) FROM outbox WHERE state = 'pending')";

    private const string Parked = """
        SELECT o.state, COALESCE(o.reason, '') FROM outbox o JOIN conversations c ON c.id = o.conversation_id
        WHERE c.channel_conversation_id = @id AND o.state = 'parked' ORDER BY o.position
        """;

    private const string Tried = "SELECT o.state, o.attempts FROM outbox o JOIN conversations c ON c.id = o.conversation_id WHERE c.channel_conversation_id = @id AND o.attempts > 1";

    /// <summary>The messages of a conversation: who said what.</summary>
    public IReadOnlyList<(string Speaker, Activity Activity)> Messages(string conversation) =>
    [
        .. Read(Lines, conversation, row => (row.GetString(0), ActivityJson.Parse(row.GetString(1)))).Where(line => line.Item2.Type == ActivityTypes.Message),
    ];

    public IReadOnlyList<string?> Said(string conversation) =>
        [.. Messages(conversation).Where(line => line.Speaker == "visitor").Select(line => line.Activity.Text)];

    public IReadOnlyList<Activity> Answers(string conversation) => [.. Messages(conversation).Where(line => line.Speaker != "visitor").Select(line => line.Activity)];

    /// <summary>Why messages of a conversation were put aside.</summary>
    public IReadOnlyList<string> PutAside(string conversation) => Read(Parked, conversation, row => row.GetString(1));

    /// <summary>How many messages of a conversation were tried more than once.</summary>
    public int TriedAgain(string conversation) => Read(Tried, conversation, row => row.GetString(0)).Count;

    /// <summary>Waits until every turn has run and everything has been sent or put aside.</summary>
    public async Task SettledAsync(CancellationToken ct) =>
        await Until.TrueAsync(() => Task.FromResult(Read(Open, "", row => row.GetInt64(0)) is [0]), ct, () => $"{Read(Open, "", row => row.GetInt64(0))[0]} open", patience: TimeSpan.FromMinutes(3));

    public long Count(string table) => Read($"SELECT COUNT(*) FROM {table}", "", row => row.GetInt64(0))[0];

    private List<T> Read<T>(string sql, string id, Func<SqliteDataReader, T> map)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the tests' own texts
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@id", id);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }
}
