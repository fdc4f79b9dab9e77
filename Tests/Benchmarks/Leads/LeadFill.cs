using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LeadBot.Leads.Changes;
using LeadBot.Storage.Leads;
using LeadBot.Storage.Search;
using LeadBot.Storage.Writing;

namespace LeadBot.Benchmarks.Leads;

/// <summary>Fills a database with leads, their conversations and their places, through the product's own writers.</summary>
internal static class LeadFill
{
    private const int Slice = 1_000;

    private const string Conversation = """
        INSERT INTO conversations (id, bot, channel, channel_conversation_id, side, reference, created_at, last_sequence, last_at, owner,
            owner_version, fence, lease_owner, lease_until, run_at, pending, window_at, window_count, writer_version, erased_at)
        VALUES (@id, @bot, @channel, @id, 'visitor', NULL, @at, @last, @at, 'bot', 0, 0, NULL, 0, NULL, 0, 0, 0, 1, NULL)
        """;

    private const string Line = """
        INSERT INTO journal (conversation_id, sequence, activity_id, speaker, audience, at, body)
        VALUES (@id, @sequence, @activity, 'visitor', 'visitor', @at, @body)
        """;

    // The places are written here, so the indexer has nothing to read again.
    private const string Whole = """
        UPDATE lead_index SET journal_row = (SELECT MAX(rowid) FROM journal), event_row = COALESCE((SELECT MAX(rowid) FROM events), 0), is_whole = 1 WHERE id = 1
        """;

    public static async Task RunAsync(IWriter writer, int count)
    {
        var watch = Stopwatch.StartNew();
        var maker = new LeadMaker(4);
        var next = Make(maker, 0, count);
        for (var done = 0; done < count; done += Slice)
        {
            var made = await next;
            next = done + Slice < count ? Make(maker, done + Slice, count) : next;
            await writer.WriteAsync(session => Write(made, session), WritePriority.Bulk, default);
            if ((done + Slice) % 100_000 == 0)
            {
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done + Slice,10:N0} leads after {watch.Elapsed.TotalSeconds,6:0} s"));
            }
        }

        await writer.WriteAsync(session => session.Execute(Whole), WritePriority.Bulk, default);
    }

    private static Task<List<(LeadSaved Change, LeadDocument Document, string[] Said)>> Make(LeadMaker maker, int from, int count) => Task.Run(
        () => Enumerable.Range(from, Math.Min(Slice, count - from)).Select(number =>
        {
            var (lead, said) = maker.Make(number, count);
            var words = new HashSet<string>();
            foreach (var line in said)
            {
                SearchWords.Collect(line, words, 1_500);
            }

            return (new LeadSaved(lead), LeadDocument.Of(lead, said.Length, string.Join(' ', words)), said);
        }).ToList());

    private static int Write(List<(LeadSaved Change, LeadDocument Document, string[] Said)> made, IWriteSession session)
    {
        foreach (var (change, document, said) in made)
        {
            var lead = change.Lead;
            var at = lead.CreatedAt.ToUnixTimeMilliseconds();
            session.Execute(Conversation, ("id", lead.ConversationId), ("bot", lead.Bot), ("channel", lead.Channel), ("at", at), ("last", (long)said.Length));
            for (var i = 0; i < said.Length; i++)
            {
                var body = $$"""{"type":"message","id":"{{lead.ConversationId}}|{{i}}","from":{"id":"visitor","role":"user"},"text":{{JsonSerializer.Serialize(said[i])}}}""";
                session.Execute(Line, ("id", lead.ConversationId), ("sequence", i + 1L), ("activity", $"{lead.ConversationId}|{i}"), ("at", at + i), ("body", body));
            }

            LeadSavedWriter.Store(change, isNew: true, null, session);
            LeadIndexRows.Write(document, session);
        }

        return made.Count;
    }
}
