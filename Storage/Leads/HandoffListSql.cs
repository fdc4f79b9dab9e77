using System.Text;
using Dapper;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Storage.Leads;

/// <summary>The statement of one filtered page of handoffs, each with its lead.</summary>
internal static class HandoffListSql
{
    /// <summary>The condition of the index <c>handoffs_alive</c>, letter for letter: otherwise the engine does not use it.</summary>
    public const string Alive = "h.state IN ('open', 'offered', 'accepted')";

    public static (string Sql, DynamicParameters Values) Build(HandoffQuery query, string columns)
    {
        var sql = new StringBuilder($"SELECT {columns}, l.body AS Lead FROM handoffs h LEFT JOIN leads l ON l.id = h.lead_id AND l.bot = h.bot WHERE h.bot = @bot");
        var values = new DynamicParameters();
        values.Add("bot", query.Bot);
        values.Add("limit", query.Limit);
        if (query.States.Count > 0)
        {
            sql.Append(query.States.All(HandoffMachine.IsLive) ? $" AND {Alive} AND h.state IN @states" : " AND h.state IN @states");
            values.Add("states", query.States.Select(EnumKeys.Of).ToList());
        }

        Add(" AND h.owner = @owner", "owner", query.Owner);
        Add(" AND h.accepted_by = @by", "by", query.AcceptedBy);
        Add(" AND (h.accepted_by IS NULL OR h.accepted_by <> @notBy)", "notBy", query.NotAcceptedBy);
        var than = query.OldestFirst ? ">" : "<";
        Add($" AND (h.opened_at, h.id) {than} (SELECT opened_at, id FROM handoffs WHERE bot = @bot AND id = @after)", "after", query.After);
        return (sql.Append(query.OldestFirst ? " ORDER BY h.opened_at, h.id LIMIT @limit" : " ORDER BY h.opened_at DESC, h.id DESC LIMIT @limit").ToString(), values);

        void Add(string condition, string name, string? value)
        {
            if (value is not null)
            {
                sql.Append(condition);
                values.Add(name, value);
            }
        }
    }
}
