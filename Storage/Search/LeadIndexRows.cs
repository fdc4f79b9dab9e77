using System.Data.Common;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Search;

/// <summary>Writes places, terms and counts inside somebody's transaction: all three move together, so that each can take back what it wrote.</summary>
internal static class LeadIndexRows
{
    private const int MostSaidWords = 1_500;

    private const string Find = "SELECT place, keys, words, said, facets, sequence FROM lead_places WHERE bot = @bot AND lead_id = @lead";

    private const string IsListed = "SELECT 1 FROM leads WHERE bot = @bot AND id = @lead AND deleted_at IS NULL";

    private const string Number = "SELECT number FROM lead_bots WHERE bot = @bot";

    private const string NewNumber = """
        INSERT INTO lead_bots (bot, number) SELECT @bot, COALESCE(MAX(number), 0) + 1 FROM lead_bots RETURNING number
        """;

    // The highest taken place of the millisecond; where it has no room left, the next ones follow.
    private const string Highest = "SELECT MAX(place) FROM lead_places WHERE place BETWEEN @first AND @last";

    private const string Insert = """
        INSERT INTO lead_places (place, bot, lead_id, sequence, keys, words, said, facets)
        VALUES (@place, @bot, @lead, @sequence, @keys, @words, @said, @facets)
        """;

    private const string Update = """
        UPDATE lead_places SET sequence = @sequence, keys = @keys, words = @words, said = @said, facets = @facets WHERE bot = @bot AND place = @place
        """;

    private const string Move = "UPDATE lead_places SET sequence = @sequence WHERE bot = @bot AND place = @place";

    private const string Delete = "DELETE FROM lead_places WHERE bot = @bot AND place = @place";

    private const string AddTerms = "INSERT INTO lead_search (rowid, terms) VALUES (@place, @terms)";

    private const string RemoveTerms = "INSERT INTO lead_search (lead_search, rowid, terms) VALUES ('delete', @place, @terms)";

    private const string CountUp = """
        INSERT INTO lead_counts (bot, kind, value, count) VALUES (@bot, @kind, @value, 1)
        ON CONFLICT (bot, kind, value) DO UPDATE SET count = count + 1
        """;

    private const string CountDown = """
        UPDATE lead_counts SET count = count - 1 WHERE bot = @bot AND kind = @kind AND value = @value
        """;

    private const string Forget = "DELETE FROM lead_counts WHERE bot = @bot AND kind = @kind AND value = @value AND count <= 0";

    /// <summary>Brings a lead's place up to date, or takes it away where the lead is in no list.</summary>
    /// <returns>True when something that is searched or counted has changed.</returns>
    public static bool Write(LeadDocument document, IWriteSession session)
    {
        var before = session.ReadFirst(Find, Row.Read, ("bot", document.Bot), ("lead", document.LeadId));
        if (session.ReadFirst(IsListed, row => row.GetInt64(0), ("bot", document.Bot), ("lead", document.LeadId)) == 0)
        {
            return before is not null && Remove(document.Bot, before, session);
        }

        var said = Together(before?.Said ?? "", document.Said);
        if (before is null)
        {
            var place = NewPlace(document, session);
            session.Execute(
                Insert, ("place", place), ("bot", document.Bot), ("lead", document.LeadId), ("sequence", document.Sequence), ("keys", document.Keys),
                ("words", document.Words), ("said", said), ("facets", document.Facets));
            session.Execute(AddTerms, ("place", place), ("terms", LeadTerms.Expand(document.Keys, document.Words, said)));
            Count(document.Bot, "", document.Facets, session);
            return true;
        }

        var sequence = Math.Max(before.Sequence, document.Sequence);
        if ((before.Keys, before.Words, before.Said, before.Facets) == (document.Keys, document.Words, said, document.Facets))
        {
            _ = sequence == before.Sequence ? 0 : session.Execute(Move, ("sequence", sequence), ("bot", document.Bot), ("place", before.Place));
            return false;
        }

        session.Execute(
            Update, ("sequence", sequence), ("keys", document.Keys), ("words", document.Words), ("said", said), ("facets", document.Facets),
            ("bot", document.Bot), ("place", before.Place));
        var (old, now) = (LeadTerms.Expand(before.Keys, before.Words, before.Said), LeadTerms.Expand(document.Keys, document.Words, said));
        if (old != now)
        {
            session.Execute(RemoveTerms, ("place", before.Place), ("terms", old));
            session.Execute(AddTerms, ("place", before.Place), ("terms", now));
        }

        Count(document.Bot, before.Facets, document.Facets, session);
        return true;
    }

    /// <summary>Takes a lead out of the index.</summary>
    public static bool Remove(string bot, string leadId, IWriteSession session) =>
        session.ReadFirst(Find, Row.Read, ("bot", bot), ("lead", leadId)) is { } before && Remove(bot, before, session);

    private static bool Remove(string bot, Row before, IWriteSession session)
    {
        session.Execute(RemoveTerms, ("place", before.Place), ("terms", LeadTerms.Expand(before.Keys, before.Words, before.Said)));
        session.Execute(Delete, ("bot", bot), ("place", before.Place));
        Count(bot, before.Facets, "", session);
        return true;
    }

    private static long NewPlace(LeadDocument document, IWriteSession session)
    {
        var number = session.ReadFirst(Number, row => row.GetInt64(0), ("bot", document.Bot)) is var known and > 0
            ? known
            : session.ReadFirst(NewNumber, row => row.GetInt64(0), ("bot", document.Bot));
        if (number >= LeadPlace.Bots)
        {
            throw new InvalidOperationException($"{LeadPlace.Bots - 1} bots have leads in this database, which is as many as it can order.");
        }

        for (var at = document.CreatedAt; ; at++)
        {
            var (first, last) = (LeadPlace.Of(number, at), LeadPlace.LastOf(number, at));
            var highest = session.ReadFirst(Highest, row => row.IsDBNull(0) ? -1 : row.GetInt64(0), ("first", first), ("last", last));
            if (highest < last)
            {
                return highest < first ? first : highest + 1;
            }
        }
    }

    private static string Together(string before, string more)
    {
        if (more.Length == 0)
        {
            return before;
        }

        var words = before.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
        var added = more.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => words.Count < MostSaidWords && words.Add(word)).ToList();
        return added.Count == 0 ? before : string.Join(' ', before.Length == 0 ? added : added.Prepend(before));
    }

    private static void Count(string bot, string before, string now, IWriteSession session)
    {
        var (old, current) = (Lines(before), Lines(now));
        foreach (var (kind, value) in old.Except(current))
        {
            session.Execute(CountDown, ("bot", bot), ("kind", kind), ("value", value));
            session.Execute(Forget, ("bot", bot), ("kind", kind), ("value", value));
        }

        foreach (var (kind, value) in current.Except(old))
        {
            session.Execute(CountUp, ("bot", bot), ("kind", kind), ("value", value));
        }
    }

    private static List<(string Kind, string Value)> Lines(string facets) =>
        [.. facets.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];

    private sealed record Row(long Place, string Keys, string Words, string Said, string Facets, long Sequence)
    {
        public static Row Read(DbDataReader row) =>
            new(row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetInt64(5));
    }
}
