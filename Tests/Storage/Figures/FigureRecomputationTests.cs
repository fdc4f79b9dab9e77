using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Measurements.Figures;
using LeadBot.Leads.Measurements.Views;
using LeadBot.Tests.Storage.Leads;

namespace LeadBot.Tests.Storage.Figures;

/// <summary>Every figure that the product states is counted again from all raw events, over random logs.</summary>
public sealed class FigureRecomputationTests
{
    private const int Logs = 40;
    private static readonly DateOnly s_from = new(2026, 11, 1);
    private static readonly DateOnly s_to = new(2026, 11, 7);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_figure_is_what_the_raw_events_say()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var figures = new FigureService(database.Facts);
        long leads = 0, handoffs = 0, dropped = 0;
        for (var seed = 0; seed < Logs; seed++)
        {
            var random = new Random(seed);
            var log = RandomLog.Of(random, $"bot{seed}", s_from, s_to);
            await WriteAsync(database, log, random);
            foreach (var query in Queries($"bot{seed}", random))
            {
                await AssertSameAsync(figures, new NaiveFigures(log, query), query, $"seed {seed}, {query}");
            }

            var all = new FigureQuery($"bot{seed}", s_from, s_to);
            leads += (await figures.FunnelAsync(all, Ct)).Conversion.Count;
            handoffs += (await figures.HandoffsAsync(all, Ct)).Responses;
            dropped += (await figures.QuestionsAsync(all, Ct)).Items.Sum(item => item.Dropped);
        }

        Assert.True(leads > 100 && handoffs > 50 && dropped > 50, $"{leads} leads, {handoffs} responses, {dropped} drop-offs: the logs no longer hold what is counted");
    }

    [Fact]
    public async Task What_happens_later_to_a_conversation_changes_its_day_and_nothing_twice()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var figures = new FigureService(database.Facts);
        var query = new FigureQuery("bot0", s_from, s_to);
        var log = RandomLog.Of(new Random(5), "bot0", s_from, s_to).OrderBy(logged => logged.At).ToList();
        for (var known = 0; known < log.Count; known += 7)
        {
            var part = log.Skip(known).Take(7).ToList();
            await WriteAsync(database, part, new Random(known));
            var seen = log.Take(known + part.Count).ToList();
            await AssertSameAsync(figures, new NaiveFigures(seen, query), query, $"after {seen.Count} events");
        }

        await database.ExecuteAsync("DELETE FROM rollups"); // as a later version of the program does, whose definitions differ
        await AssertSameAsync(figures, new NaiveFigures(log, query), query, "counted anew");
    }

    [Fact]
    public async Task Page_views_stand_before_conversations_where_they_can_be_known()
    {
        await using var database = await SqliteLeadDatabase.OpenAsync();
        var figures = new FigureService(database.Facts);
        await database.PageViews.AddAsync(
            new Dictionary<PageView, long>
            {
                [new("bot0", s_from, "/", false)] = 30,
                [new("bot0", s_from.AddDays(1), "/pricing", false)] = 10,
                [new("bot0", s_from, "/", true)] = 5,
                [new("bot0", s_from.AddDays(-1), "/", false)] = 99,
                [new("bot1", s_from, "/", false)] = 99,
            },
            500,
            Ct);
        var query = new FigureQuery("bot0", s_from, s_to);

        var all = await figures.FunnelAsync(query, Ct);
        var page = await figures.FunnelAsync(query with { Page = "/" }, Ct);
        var telegram = await figures.FunnelAsync(query with { Channel = "telegram" }, Ct);
        var days = await figures.DaysAsync(query, Ct);
        var sources = await figures.SourcesAsync(query, Ct);

        Assert.Equal((40, 5, 0.0), (all.Steps[0].Count, all.Teasers, all.Steps[1].Rate));
        Assert.Equal((30, (double?)0), (page.Steps[0].Count, page.Steps[1].Rate));
        Assert.Equal((null, null, null), (telegram.Steps[0].Count, telegram.Teasers, telegram.Steps[1].Rate));
        Assert.Null(all.Steps[2].Rate); // of no conversation nothing can be said
        Assert.Null(all.Conversion.Rate);
        Assert.Equal([30, 10, 0, 0, 0, 0, 0], days.Items.Select(day => day.Views!.Value));
        Assert.Equal([("webchat", "/", 30L), ("webchat", "/pricing", 10L)], sources.Items.Select(source => (source.Channel, source.Page, source.Views!.Value)));
    }

    private static IEnumerable<FigureQuery> Queries(string bot, Random random)
    {
        var all = new FigureQuery(bot, s_from, s_to);
        return [all, all with { From = s_from.AddDays(2), To = s_from.AddDays(2) }, all with { Channel = "webchat" }, all with { Page = "/pricing" }, all with { Campaign = "autumn" }, all with { Page = "", Channel = RandomLog.Channels[random.Next(3)] }];
    }

    private static async Task AssertSameAsync(FigureService figures, NaiveFigures naive, FigureQuery query, string where)
    {
        var funnel = await figures.FunnelAsync(query, Ct);
        Same(naive.Funnel, funnel.Steps.Skip(1).Select(step => step.Count!.Value).ToArray(), $"funnel, {where}");
        Same((naive.Funnel[1], naive.Funnel[0]), (funnel.Conversion.Count, funnel.Conversion.Of), $"conversion, {where}");

        var days = await figures.DaysAsync(query, Ct);
        Assert.Equal(query.To.DayNumber - query.From.DayNumber + 1, days.Items.Count);
        Same(naive.Days, days.Items.Where(day => day.Conversations > 0).ToDictionary(day => day.Day, day => ((int)day.Conversations, (int)day.Leads)), $"days, {where}");

        var sources = await figures.SourcesAsync(query, Ct);
        Same(naive.Sources, sources.Items.ToDictionary(source => (source.Channel, source.Page), source => ((int)source.Conversations, (int)source.Leads)), $"sources, {where}");

        var questions = await figures.QuestionsAsync(query, Ct);
        Same(naive.Questions, questions.Items.ToDictionary(item => item.Field, item => ((int)item.Asked, (int)item.Dropped)), $"questions, {where}");
        Same(naive.WithoutQuestion, (int)questions.WithoutQuestion, $"without question, {where}");

        var exceptions = await figures.ExceptionsAsync(query, Ct);
        Same(naive.Exceptions, exceptions.Items.ToDictionary(item => (item.Page, item.Topic), item => (int)item.Conversations), $"exceptions, {where}");
        Same(naive.AllExceptions, ((int)exceptions.All.Count, (int)exceptions.All.Of), $"all exceptions, {where}");

        var handoffs = await figures.HandoffsAsync(query, Ct);
        Same(naive.Complete, ((int)handoffs.Complete.Count, (int)handoffs.Complete.Of), $"complete, {where}");
        Same(naive.Pilot, ((int)handoffs.Pilot.Count, (int)handoffs.Pilot.Of), $"pilot, {where}");
        Same(naive.Pilot.Item2 == 0 ? null : naive.Pilot.Item1 * 5 >= naive.Pilot.Item2 * 4, handoffs.PilotReached, $"pilot's line, {where}");
        Same(naive.WrongOwner, ((int)handoffs.WrongOwner.Count, (int)handoffs.WrongOwner.Of), $"wrong owner, {where}");
        var waits = naive.Waits;
        Same(waits.Count, (int)handoffs.Responses, $"responses, {where}");
        Same(waits.Count == 0 ? null : waits[(int)Math.Ceiling(waits.Count * 0.5) - 1], handoffs.MedianMs, $"median, {where}");
        Same(waits.Count == 0 ? null : waits[(int)Math.Ceiling(waits.Count * 0.9) - 1], handoffs.P90Ms, $"p90, {where}");

        var claims = await figures.ClaimsAsync(query, Ct);
        Same(naive.Claims, claims.Items.ToDictionary(claim => (claim.Field, claim.By), claim => ((int)claim.Kept, (int)claim.Refused)), $"claims, {where}");
    }

    private static void Same<T>(T expected, T actual, string where)
    {
        try
        {
            Assert.Equal(expected, actual);
        }
        catch (Xunit.Sdk.EqualException e)
        {
            Assert.Fail($"{where}: {e.Message}");
        }
    }

    private static async Task WriteAsync(LeadDatabase database, List<Measurement> log, Random random)
    {
        foreach (var logged in log)
        {
            // In a turn, or from a person's hand outside of one.
            var change = new Measured(logged);
            if (random.Next(3) == 0)
            {
                await database.Writer.CommitAsync([change], Ct);
            }
            else
            {
                await database.TurnAsync(logged.ConversationId!, $"activity-{Guid.CreateVersion7(logged.At)}", change);
            }
        }
    }
}
