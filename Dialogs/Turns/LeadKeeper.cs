using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Reach;
using LeadBot.Leads;
using LeadBot.Leads.Briefs;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Matching;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;

namespace LeadBot.Dialogs.Turns;

/// <summary>Closes a turn: makes lead, handoff, consent and measurements of what the turn has gathered, for the turn's one commit.</summary>
public sealed class LeadKeeper(ILeadRules rules, ILeadReader leads, HandoffOpener handoffs)
{
    /// <summary>The changes of the turn; none where nothing of a lead has begun or moved.</summary>
    public async Task<IReadOnlyList<ILeadChange>> CloseAsync(VisitorTurn turn, CancellationToken ct)
    {
        List<ILeadChange> changes = [];
        ContactKeeper.AddTo(changes, turn);
        ContactKeeper.Measure(turn);
        if (Begins(turn) && (turn.Lead.Exists ? HasMoved(turn) : true))
        {
            turn.Interview.Held = null;
            turn.Interview.Campaign = null;
            changes.AddRange(await SaveAsync(turn, ct));
        }
        else if (!turn.Lead.Exists && turn.Message is not null)
        {
            turn.Lead.Hold(turn.Interview);
        }

        var id = changes.OfType<LeadSaved>().FirstOrDefault()?.Lead.Id ?? turn.Lead.Before?.Id;
        changes.AddRange(turn.Measured.Select(measured => new Measured(measured with { LeadId = id })));
        return changes;
    }

    /// <summary>A record begins with the first stored field, or where a person is called. A wrong number needs contact details, spam never has one.</summary>
    private static bool Begins(VisitorTurn turn) => turn.Lead.Exists || turn.Expired is not null || turn.Interview.Track switch
    {
        Track.Spam or Track.Silent => false,
        Track.Other => turn.IsReachable,
        Track.Transfer or Track.Support => true,
        _ => turn.Lead.Fields.Values.Any(answer => answer.State == FieldState.Answered),
    };

    /// <summary>What only repeats is no reason to write: the lead would be the same under another version.</summary>
    private static bool HasMoved(VisitorTurn turn) =>
        turn.IsSensitive || turn.Settles || turn.Expired is not null || turn.OpensTransfer || turn.IsRestarted || turn.Lead.IsConsentNew || turn.Lead.Notes.Count > 0
        || !ReferenceEquals(turn.Lead.Fields, turn.Lead.Before!.Fields)
        || TellsMore(turn.Interview, turn.Lead.Before.Brief)
        || ContactKeeper.Of(turn) != turn.Lead.Before!.Contact
        || (turn.Interview.Mood is { } mood && mood.AddsTo(turn.Lead.Before.Mood))
        || (turn.Visitor.Page is { } page && !turn.Lead.Before.Source.Path.Contains(page));

    /// <summary>What waits for a person, or what the bot has answered, is no longer what the brief says.</summary>
    private static bool TellsMore(Interview interview, Brief? brief) =>
        brief is null || interview.Noted.LastOrDefault()?.Text != brief.UnresolvedQuestion
        || !interview.Answered.Select(answered => answered.Text).SequenceEqual(brief.Answered);

    private async Task<List<ILeadChange>> SaveAsync(VisitorTurn turn, CancellationToken ct)
    {
        if (turn.Settles)
        {
            SettleFields(turn);
        }

        await FindDuplicatesAsync(turn, ct);
        var before = turn.Lead.Before ?? NewLead(turn);
        var lead = rules.Apply(Draft(turn, before), Facts(turn));
        lead = Outcomes.Decide(lead, turn);
        var (opened, handoff) = await handoffs.OpenAsync(lead, turn, ct);
        lead = turn.Expired is { } expired ? Expire(opened, expired, turn.Now) : opened;
        handoff = turn.Expired ?? handoff;
        List<ILeadChange> changes = [new LeadSaved(lead)];
        if (handoff is not null)
        {
            changes.Add(new HandoffSaved(handoff));
        }

        if (turn.Lead.IsConsentNew)
        {
            var id = Guid.CreateVersion7(turn.Now).ToString();
            changes.Add(new ConsentRecorded(id, lead.Bot, lead.Id, "contact", turn.Lead.Consent));
        }

        return changes;
    }

    private static Lead Draft(VisitorTurn turn, Lead before)
    {
        var isCaptured = turn.IsReachable || AddressReader.HasAddress(turn.Identity.Channel);
        if (isCaptured && before.CapturedAt is null)
        {
            turn.Measure(EventKinds.LeadCaptured, ("by", CapturedBy(turn)));
        }

        foreach (var note in turn.Lead.Notes)
        {
            turn.Measure(EventKinds.ExceptionNoted, ("kind", note.Kind));
        }

        return before with
        {
            Episode = turn.Interview.Episode,
            Version = before.Version + 1,
            Kind = turn.Interview.Kind,
            Fields = turn.Lead.Fields,
            Consent = turn.Lead.Consent,
            Contact = ContactKeeper.Of(turn),
            Mood = turn.Interview.Mood ?? before.Mood,
            Exceptions = [.. before.Exceptions, .. turn.Lead.Notes],
            Source = Source(before.Source, turn.Visitor),
            UpdatedAt = turn.Now,
            CapturedAt = before.CapturedAt ?? (isCaptured ? turn.Now : null),
            SettledAt = turn.Settles ? turn.Now : turn.IsRestarted ? null : before.SettledAt,
        };
    }

    private static Lead Expire(Lead lead, Handoff expired, DateTimeOffset now) => lead with
    {
        Handoff = expired.Summarise(),
        History = [.. lead.History, new HistoryEntry { At = now, By = "bot", Note = "handoff expired: nobody took it in time" }],
    };

    private static Lead NewLead(VisitorTurn turn) => new()
    {
        Id = Guid.CreateVersion7(turn.Now).ToString(),
        Bot = turn.Identity.Bot,
        ConversationId = turn.Identity.ConversationId,
        Channel = turn.Identity.Channel,
        CreatedAt = turn.Now,
        UpdatedAt = turn.Now,
        History = [new HistoryEntry { At = turn.Now, By = "bot", Status = LeadStatus.New }],
        Source = new LeadSource
        {
            Page = turn.Visitor.Page,
            Title = turn.Visitor.Title,
            Referrer = turn.Visitor.Referrer,
            Campaign = turn.Visitor.Campaign,
            Geo = turn.Visitor.Geo,
        },
    };

    private static LeadSource Source(LeadSource source, VisitorContext visitor) =>
        visitor.Page is { } page && !source.Path.Contains(page) && source.Path.Count < 20 ? source with { Path = [.. source.Path, page] } : source;

    private static LeadFacts Facts(VisitorTurn turn) => Facts(turn.Interview) with { Language = turn.Language.Locale };

    private static LeadFacts Facts(Interview interview) => new()
    {
        Escalation = interview.Escalation,
        DuplicateOf = interview.DuplicateOf,
        Sensitive = interview.Sensitive,
        ExistingCustomer = interview.Kind == LeadKind.Customer,
        Service = interview.Service,
        Answered = [.. interview.Answered.Select(answered => answered.Text)],
        UnresolvedQuestion = interview.Noted.LastOrDefault()?.Text,
    };

    /// <summary>At the end no question is open any more: what was put without an answer is unknown, the rest was not asked.</summary>
    private static void SettleFields(VisitorTurn turn)
    {
        foreach (var field in turn.Profile.Fields.Where(field => field.Ask != AskRule.Never && turn.Lead.IsOpen(field.Name)))
        {
            var state = turn.Interview.PutFor.Contains(field.Name) ? FieldState.Unknown : FieldState.NotAsked;
            turn.Lead.Settle(field.Name, new FieldAnswer { State = state });
        }
    }

    private async Task FindDuplicatesAsync(VisitorTurn turn, CancellationToken ct)
    {
        var email = ContactKey.Email(Contact(turn, FieldKind.Email));
        // A WhatsApp number that somebody typed elsewhere may be the same person: for a person to decide, never for us.
        var phone = ContactKey.Phone(Contact(turn, FieldKind.Phone) ?? (turn.Visitor.Address is { Kind: "whatsapp", Id: var number } ? number : null));
        if (turn.BringsNews && (email ?? phone) is not null)
        {
            var found = await leads.FindByContactAsync(turn.Identity.Bot, email, phone, turn.Identity.ConversationId, ct);
            turn.Interview.DuplicateOf = [.. found.Take(5).Select(lead => lead.Id)];
        }
    }

    private static string CapturedBy(VisitorTurn turn) =>
        Contact(turn, FieldKind.Email) is not null ? "email" : Contact(turn, FieldKind.Phone) is not null ? "phone" : "channel";

    private static string? Contact(VisitorTurn turn, FieldKind kind) => turn.Profile.Fields
        .Where(field => field.Kind == kind)
        .Select(field => turn.Lead.Answer(field.Name))
        .FirstOrDefault(answer => answer.State == FieldState.Answered)?.Value?.ToString();
}
