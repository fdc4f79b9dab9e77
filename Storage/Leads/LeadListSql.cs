using System.Text;
using Dapper;
using LeadBot.Leads;

namespace LeadBot.Storage.Leads;

/// <summary>The statement of one filtered page: only filters that are set stand in it, so that each combination meets its index.</summary>
internal static class LeadListSql
{
    private const int MostWords = 8;

    public static (string Sql, DynamicParameters Values) Build(LeadQuery query)
    {
        if (query.Limit is < 1 or > 100)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, "A page holds 1 to 100 leads.");
        }

        var sql = new StringBuilder("SELECT body FROM leads WHERE bot = @bot");
        var values = new DynamicParameters();
        values.Add("bot", query.Bot);
        values.Add("limit", query.Limit + 1);
        Filter("status", query.Status is { } status ? EnumKeys.Of(status) : null);
        Filter("outcome", query.Outcome is { } outcome ? EnumKeys.Of(outcome) : null);
        Filter("channel", query.Channel);
        Filter("owner", query.Owner);
        Filter("conversation_id", query.ConversationId);
        var words = (query.Text ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(MostWords).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            sql.Append(System.Globalization.CultureInfo.InvariantCulture, $" AND search_text LIKE @word{i} ESCAPE '\\'");
            values.Add($"word{i}", $"%{Escape(words[i])}%");
        }

        if (query.After is not null)
        {
            if (!LeadCursor.TryParse(query.After, out var after))
            {
                throw new ArgumentException("This is not the place of a page.", nameof(query));
            }

            sql.Append(" AND (created_at, id) < (@afterAt, @afterId)");
            values.Add("afterAt", after.CreatedAt);
            values.Add("afterId", after.Id);
        }

        return (sql.Append(" ORDER BY created_at DESC, id DESC LIMIT @limit").ToString(), values);

        void Filter(string column, string? value)
        {
            if (value is not null)
            {
                sql.Append(System.Globalization.CultureInfo.InvariantCulture, $" AND {column} = @{column}");
                values.Add(column, value);
            }
        }
    }

    private static string Escape(string word) =>
        word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal);
}
