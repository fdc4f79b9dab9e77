using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Reviews;
using LeadBot.Storage.Recent;
using LeadBot.Storage.Search;
using LeadBot.Storage.Writing;

namespace LeadBot.Storage.Leads;

/// <summary>Writes a lead with its history and its open reviews.</summary>
internal sealed class LeadSavedWriter(ILeadSignal signal, RecentLeads recent, LeadIndexHints hints) : IChangeWriter<LeadSaved>
{
    // ordinal: one lead per conversation today; a second one would be numbered 2.
    private const string Insert = """
        INSERT INTO leads (id, bot, conversation_id, ordinal, version, status, outcome, kind, owner, channel, score,
            email_key, phone_key, domain_key, search_text, created_at, captured_at, body)
        VALUES (@id, @bot, @conversation, 1, @version, @status, @outcome, @kind, @owner, @channel, @score,
            @email, @phone, @domain, @search, @created, @captured, @body)
        ON CONFLICT DO NOTHING
        """;

    private const string Update = """
        UPDATE leads SET version = @version, status = @status, outcome = @outcome, kind = @kind, owner = @owner, score = @score,
            email_key = @email, phone_key = @phone, domain_key = @domain, search_text = @search, captured_at = @captured, body = @body
        WHERE id = @id AND bot = @bot AND version = @version - 1
        """;

    // An engine writes an index again whenever its column is named, whether the value has changed or not, and most saves change no such value.
    private const string UpdateUnindexed = """
        UPDATE leads SET version = @version, kind = @kind, owner = @owner, score = @score, domain_key = @domain, search_text = @search,
            captured_at = @captured, body = @body
        WHERE id = @id AND bot = @bot AND version = @version - 1
        """;

    // The history only grows, so a step's place in it is its key; what stands there already was written with an earlier save.
    private const string InsertHistory = """
        INSERT INTO lead_history (lead_id, version, at, actor, change) VALUES (@lead, @place, @at, @actor, @change)
        ON CONFLICT DO NOTHING
        """;

    private const string InsertReview = """
        INSERT INTO reviews (id, bot, lead_id, reason, state, version) VALUES (@id, @bot, @lead, @reason, 'open', 1)
        ON CONFLICT DO NOTHING
        """;

    private const string CloseReviews = """
        UPDATE reviews SET state = @state, version = version + 1
        WHERE bot = @bot AND lead_id = @lead AND state = 'open' AND @reasons LIKE '%|' || reason || '|%'
        """;

    private const string WithdrawReviews = """
        UPDATE reviews SET state = 'withdrawn', version = version + 1
        WHERE bot = @bot AND lead_id = @lead AND state = 'open' AND @reasons NOT LIKE '%|' || reason || '|%'
        """;

    public void Write(LeadSaved change, ChangeContext context, IWriteSession session)
    {
        var lead = change.Lead;
        Store(change, lead.Version == 1, Before(lead), session);
        session.AfterCommit(() =>
        {
            recent.Put(lead);
            hints.Add(lead.Bot, lead.Id);
            signal.Raise(new LeadHint(lead.Bot, "lead", lead.Id));
            if (lead is { Outcome: Outcome.Qualified, Handoff: { State: HandoffState.Open, Kind: HandoffKind.Task } task })
            {
                signal.Raise(new LeadHint(lead.Bot, "handoff", task.Id)); // its owner is asked now
            }
        });
    }

    /// <summary>Writes the rows and tells nobody.</summary>
    /// <param name="before">What stands in the row now, where that is known.</param>
    public static void Store(LeadSaved change, bool isNew, Lead? before, IWriteSession session)
    {
        var lead = change.Lead;
        var row = new LeadRow(lead);
        var written = before is not null && row.IsIndexedAs(new LeadRow(before))
            ? WriteUnindexed(change, row, session)
            : WriteAll(change, row, isNew ? Insert : Update, session);
        if (written == 0)
        {
            throw new LeadConflictException("lead", lead.Id);
        }

        if (before is null || before.History.Count != lead.History.Count)
        {
            WriteHistory(lead, session);
        }

        if (before is null || before.Review.Count + lead.Review.Count > 0)
        {
            WriteReviews(lead, session);
        }
    }

    /// <summary>What stands in the row now, where that is known.</summary>
    private Lead? Before(Lead lead) =>
        recent.Find(lead.Bot, lead.ConversationId) is { } known && known.Id == lead.Id && known.Version == lead.Version - 1 ? known : null;

    private static int WriteAll(LeadSaved change, LeadRow row, string sql, IWriteSession session)
    {
        var lead = change.Lead;
        return session.Execute(
            sql,
            ("id", lead.Id),
            ("bot", lead.Bot),
            ("conversation", lead.ConversationId),
            ("version", lead.Version),
            ("status", row.Status),
            ("outcome", row.Outcome),
            ("kind", EnumKeys.Of(lead.Kind)),
            ("owner", lead.Routing?.Owner),
            ("channel", lead.Channel),
            ("score", (long)lead.Score.Points),
            ("email", row.EmailKey),
            ("phone", row.PhoneKey),
            ("domain", row.DomainKey),
            ("search", row.SearchText),
            ("created", lead.CreatedAt.ToUnixTimeMilliseconds()),
            ("captured", lead.CapturedAt?.ToUnixTimeMilliseconds()),
            ("body", change.Body));
    }

    private static int WriteUnindexed(LeadSaved change, LeadRow row, IWriteSession session)
    {
        var lead = change.Lead;
        return session.Execute(
            UpdateUnindexed,
            ("id", lead.Id),
            ("bot", lead.Bot),
            ("version", lead.Version),
            ("kind", EnumKeys.Of(lead.Kind)),
            ("owner", lead.Routing?.Owner),
            ("score", (long)lead.Score.Points),
            ("domain", row.DomainKey),
            ("search", row.SearchText),
            ("captured", lead.CapturedAt?.ToUnixTimeMilliseconds()),
            ("body", change.Body));
    }

    private static void WriteHistory(Lead lead, IWriteSession session)
    {
        for (var place = lead.History.Count; place > 0; place--)
        {
            var entry = lead.History[place - 1];
            var written = session.Execute(
                InsertHistory,
                ("lead", lead.Id),
                ("place", (long)place),
                ("at", entry.At.ToUnixTimeMilliseconds()),
                ("actor", entry.By),
                ("change", JsonSerializer.Serialize(entry, LeadJson.Default.HistoryEntry)));
            if (written == 0)
            {
                return;
            }
        }
    }

    private static void WriteReviews(Lead lead, IWriteSession session)
    {
        if (lead.Version > 1)
        {
            session.Execute(WithdrawReviews, ("bot", lead.Bot), ("lead", lead.Id), ("reasons", Keys(lead.Review)));
        }

        foreach (var decided in lead.Review.Where(review => review.State != "open").GroupBy(review => review.State))
        {
            session.Execute(CloseReviews, ("bot", lead.Bot), ("lead", lead.Id), ("reasons", Keys(decided)), ("state", decided.Key));
        }

        foreach (var review in lead.Review.Where(review => review.State == "open"))
        {
            session.Execute(
                InsertReview, ("id", RowId.New(session)), ("bot", lead.Bot), ("lead", lead.Id), ("reason", EnumKeys.Of(review.Reason)));
        }
    }

    private static string Keys(IEnumerable<Review> reviews) => $"|{string.Join('|', reviews.Select(review => EnumKeys.Of(review.Reason)))}|";
}
