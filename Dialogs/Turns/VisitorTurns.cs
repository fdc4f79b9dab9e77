using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Answers;
using LeadBot.Dialogs.Answers.Approved;
using LeadBot.Dialogs.Commands;
using LeadBot.Dialogs.Contact;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Reach;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;
using LeadBot.Understanding;
using Microsoft.Extensions.Options;

namespace LeadBot.Dialogs.Turns;

/// <summary>Opens a turn: reads the message once, and takes into the lead what it says.</summary>
public sealed class VisitorTurns(
    IOptionsMonitor<BotProfile> profiles, LanguageCatalog languages, IUnderstanding understanding, AnswerBooks answers, ILeadReader leads, TimeProvider time,
    AnswerTimes times)
{
    /// <summary>A message is read and applied; for any other activity the turn only holds what is known.</summary>
    public async Task<VisitorTurn> OpenAsync(Activity activity, TurnIdentity identity, Interview interview, CancellationToken ct)
    {
        var profile = profiles.Get(identity.Bot);
        var visitor = Remembered(VisitorContextReader.Read(activity) with { Address = AddressReader.Read(activity, identity.Channel) }, interview, identity);
        var now = time.GetUtcNow();
        var isMessage = activity.Type == ActivityTypes.Message;
        var draft = new LeadDraft(await leads.FindByConversationAsync(identity.Bot, identity.ConversationId, ct), interview);
        var isBack = isMessage && interview.Slept;
        if (isBack)
        {
            WakeUp(interview, draft);
        }

        var isAlone = isMessage && interview.Track == Track.Transfer && draft.Before?.Handoff is { Kind: HandoffKind.Transfer, State: HandoffState.Expired };
        if (isAlone)
        {
            HandoffReturn.GoOn(interview, draft); // nobody came
        }

        var turn = new VisitorTurn
        {
            Identity = identity,
            Profile = profile,
            Language = languages.For(profile, interview.Language ?? visitor.Geo.Locale),
            Interview = interview,
            Lead = draft,
            Visitor = visitor,
            Answers = answers.For(identity.Bot),
            AnswerTimes = times,
            Now = now,
            Form = FormAnswers.Read(activity),
            Command = isMessage ? CommandReader.Read(activity) : null,
            Files = isMessage ? FileNotes.Read(activity) : null,
            Message = isMessage
                ? new MessageEvidence(activity.Id ?? "", activity.Text ?? "", activity.Timestamp ?? now, interview.Episode) { Asked = interview.Asked }
                : null,
        };
        if (isMessage)
        {
            ReachEvents.Return(turn);
            await ReadAsync(turn, ct);
        }

        if (isAlone)
        {
            turn.Restart(interview.Track);
        }

        if (isBack)
        {
            turn.Measure(EventKinds.ConversationResumed);
            turn.Restart(interview.Track);
            if (!turn.IsWaiting)
            {
                turn.Say("resume");
            }
        }

        if (turn.Command is not null)
        {
            CommandRules.Take(turn);
        }

        return turn;
    }

    private async Task ReadAsync(VisitorTurn turn, CancellationToken ct)
    {
        var interview = turn.Interview;
        if (turn.Identity.IsWithPerson && turn.Command is null)
        {
            return; // it was said to a person
        }

        if (turn.Command == VisitorCommand.Start && interview is { Introduced: false, Turns: 0 })
        {
            return; // the greeting answers it, as where a page is opened
        }

        if (interview.Turns++ == 0 && !interview.Introduced)
        {
            turn.MeasureStart();
        }

        interview.LastAt = turn.Now;
        if (interview.Track == Track.Silent)
        {
            return; // the visitor asked us to be silent, and nothing is taken from them either
        }

        if (turn.Command is not null || FileNotes.Take(turn))
        {
            return;
        }

        turn.Reading = await understanding.ReadAsync(turn.Message!.Text, Context(turn), ct);
        if (turn.Reading.Llm is { } use)
        {
            turn.Measure(EventKinds.LlmAsked, ("result", use.Result), ("tokens", use.Tokens), ("ms", (long)use.Took.TotalMilliseconds));
        }

        MoodTrack.Apply(turn);
        interview.Sensitive |= turn.IsSensitive;
        LanguageSwitch.Apply(turn, languages);
        AnswerReader.Apply(turn);
        interview.Country = turn.Reading.Country ?? interview.Country;

        // What the visitor names first is what they came for; a later "process" or "app" in passing does not move the lead to another owner.
        interview.Service = turn.Lead.Answer("service").Value?.ToString() ?? interview.Service ?? ServiceWords.Find(turn.Profile, turn.Message.Text);
    }

    /// <summary>A campaign that comes with the first message alone, such as an advertisement's, waits for the lead.</summary>
    private static VisitorContext Remembered(VisitorContext visitor, Interview interview, TurnIdentity identity)
    {
        if (!AddressReader.HasAddress(identity.Channel))
        {
            return visitor; // a page says it with every message
        }

        if (visitor.Campaign.Count > 0)
        {
            interview.Campaign = new Dictionary<string, string>(visitor.Campaign);
        }

        return interview.Campaign is { } campaign ? visitor with { Campaign = campaign } : visitor;
    }

    private static ReadingContext Context(VisitorTurn turn) => new()
    {
        Profile = turn.Profile,
        Bot = turn.Identity.Bot,
        ConversationId = turn.Identity.ConversationId,
        MessageId = turn.Message!.ActivityId,
        Asked = turn.Interview.Asked,
        Attempt = Math.Max(1, turn.Interview.Attempt),
        Country = turn.Interview.Country ?? turn.Visitor.Geo.Country ?? (turn.Profile.Country.Length > 0 ? turn.Profile.Country : null),
        Locale = turn.Visitor.Geo.Locale,
        Known = turn.Lead.Fields,
        Language = turn.Language.Locale,
        Clarifications = Clarifications.Offered(turn.Language, turn.Interview.Asked),
    };

    /// <summary>The next episode: known answers stay, what was not asked may be asked, and whoever waits for a person goes on waiting.</summary>
    private static void WakeUp(Interview interview, LeadDraft draft)
    {
        interview.Slept = false;
        interview.Closed = false;
        interview.Said = null;
        interview.Episode += draft.Exists ? 1 : 0;
        var isWaiting = draft.Before?.Handoff is { Kind: HandoffKind.Transfer, State: not (HandoffState.Closed or HandoffState.Expired) };
        if (interview.Track is not Track.Support && !isWaiting)
        {
            interview.Track = Track.Qualify;
            interview.Escalation = null;
            interview.Kind = interview.Kind is LeadKind.Spam or LeadKind.Other ? LeadKind.Sales : interview.Kind;
        }

        draft.Reopen(interview.Asked);
    }
}
