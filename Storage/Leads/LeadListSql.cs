using System.Globalization;
using System.Text;
using Dapper;
using LeadBot.Leads;
using LeadBot.Storage.Search;

namespace LeadBot.Storage.Leads;

/// <summary>
/// The statement of one filtered page: only filters that are set stand in it, so that each combination meets its index. Dates, one status, one
/// outcome and a conversation have indexes of the table; everything else is asked of the search index.
/// </summary>
internal static class LeadListSql
{
    private const int MostLeads = 500;

    // The planner keeps no statistics of this file and would take an index that only gives the order, and read a whole bot for a rare status.
    private static readonly CompositeFormat s_fromLeads = CompositeFormat.Parse("SELECT l.body AS Body, 0 AS Place FROM leads l INDEXED BY {0} WHERE l.bot = @bot AND l.deleted_at IS NULL");

    // The order of the tables is the way through them: the terms give places, newest first, and a page stops after a few.
    private const string FromIndex = """
        SELECT l.body AS Body, p.place AS Place
        FROM lead_search CROSS JOIN lead_places p ON p.place = lead_search.rowid CROSS JOIN leads l ON l.id = p.lead_id
        WHERE lead_search MATCH @match AND lead_search.rowid BETWEEN @first AND @last AND p.bot = @bot AND l.bot = @bot AND l.deleted_at IS NULL
        ORDER BY lead_search.rowid DESC LIMIT @limit
        """;

    // One conversation has hardly more than one lead, whose terms are looked at then.
    private const string FromConversation = """
        SELECT l.body AS Body, p.place AS Place
        FROM leads l INDEXED BY leads_conversation CROSS JOIN lead_places p ON p.lead_id = l.id CROSS JOIN lead_search ON lead_search.rowid = p.place
        WHERE l.bot = @bot AND l.conversation_id = @conversation AND l.deleted_at IS NULL AND p.bot = @bot
            AND p.place BETWEEN @first AND @last AND lead_search MATCH @match
        ORDER BY p.place DESC LIMIT @limit
        """;

    /// <param name="bot">The bot's number in the index; 0 where it has none yet.</param>
    public static (string Sql, DynamicParameters Values) Build(LeadQuery query, string? match, long bot)
    {
        if (query.Limit is < 1 or > MostLeads)
        {
            throw new ArgumentOutOfRangeException(nameof(query), query.Limit, $"A page holds 1 to {MostLeads} leads.");
        }

        LeadCursor? after = query.After is null ? null
            : LeadCursor.TryParse(query.After, out var cursor) ? cursor
            : throw new ArgumentException("This is not the place of a page.", nameof(query));
        var values = new DynamicParameters();
        values.Add("bot", query.Bot);
        values.Add("limit", query.Limit + 1);
        values.Add("conversation", query.ConversationId);
        if (match is null)
        {
            return (Plain(query, after, values), values);
        }

        values.Add("match", match);
        values.Add("first", query.From is { } from ? LeadPlace.Of(bot, from.ToUnixTimeMilliseconds()) : LeadPlace.FirstOf(bot));
        values.Add("last", Math.Min(
            query.Before is { } before ? LeadPlace.Of(bot, before.ToUnixTimeMilliseconds()) - 1 : LeadPlace.LastOf(bot),
            after is { } last ? last.Place - 1 ?? LeadPlace.Of(bot, last.CreatedAt) - 1 : long.MaxValue));
        return (query.ConversationId is null ? FromIndex : FromConversation, values);
    }

    private static string Plain(LeadQuery query, LeadCursor? after, DynamicParameters values)
    {
        var index = query.ConversationId is not null ? "leads_conversation"
            : query.Status is not null ? "leads_status"
            : query.Outcome is not null ? "leads_outcome"
            : "leads_created";
        var sql = new StringBuilder().AppendFormat(CultureInfo.InvariantCulture, s_fromLeads, index);
        Filter("conversation_id", "=", "conversation", query.ConversationId);
        Filter("status", "=", "status", query.Status is { } status ? EnumKeys.Of(status) : null);
        Filter("outcome", "=", "outcome", query.Outcome is { } outcome ? EnumKeys.Of(outcome) : null);
        Filter("created_at", ">=", "from", query.From?.ToUnixTimeMilliseconds());
        Filter("created_at", "<", "before", query.Before?.ToUnixTimeMilliseconds());
        if (after is { } place)
        {
            sql.Append(" AND (l.created_at, l.id) < (@afterAt, @afterId)");
            values.Add("afterAt", place.CreatedAt);
            values.Add("afterId", place.Id);
        }

        return sql.Append(" ORDER BY l.created_at DESC, l.id DESC LIMIT @limit").ToString();

        void Filter(string column, string compares, string name, object? value)
        {
            if (value is not null)
            {
                sql.Append(CultureInfo.InvariantCulture, $" AND l.{column} {compares} @{name}");
                values.Add(name, value);
            }
        }
    }
}
