using System.Text.Json.Nodes;
using LeadBot.Dialogs.Answers;
using LeadBot.Dialogs.Answers.Approved;
using LeadBot.Dialogs.Commands;
using LeadBot.Dialogs.Gates;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Language;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Consents;
using LeadBot.Leads.Contacts;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Routing;
using LeadBot.Understanding;

namespace LeadBot.Dialogs.Turns;

/// <summary>
/// One turn of a conversation: what was read, what was decided, what will be said. Stands in the turn's state, so that middleware,
/// gates and dialogs share it; nothing of it is written before the turn ends.
/// </summary>
public sealed class VisitorTurn
{
    private readonly List<string> _words = [];
    private readonly List<Measurement> _measured = [];

    public required TurnIdentity Identity { get; init; }

    public required BotProfile Profile { get; init; }

    /// <summary>What the bot speaks to this visitor; another where they ask for it.</summary>
    public required BotLanguage Language { get; set; }

    public required Interview Interview { get; init; }

    public required LeadDraft Lead { get; init; }

    public required VisitorContext Visitor { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>Silence after which the conversation is settled: on a messenger people answer when they have time.</summary>
    public TimeSpan IdleAfter => Identity.Channel is "telegram" or "whatsapp" ? Profile.MessengerIdleAfter : Profile.IdleAfter;

    /// <summary>The visitor's message; null where an event runs the turn.</summary>
    public MessageEvidence? Message { get; init; }

    /// <summary>What the visitor sent with a form, by field; null where the message was typed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>>? Form { get; init; }

    /// <summary>Key of what is said of the message's files; null where it has none.</summary>
    public string? Files { get; init; }

    /// <summary>The command that the message is, or null.</summary>
    public VisitorCommand? Command { get; init; }

    /// <summary>True where a command begins a new request: the first question is put, whatever is known.</summary>
    public bool BeginsAnew { get; set; }

    /// <summary>Why the visitor is not to be written to any more, decided in this turn; else null.</summary>
    public OptOutReason? OptsOut { get; set; }

    /// <summary>True where the visitor may be written to again from this turn on.</summary>
    public bool OptsIn { get; set; }

    public Reading Reading { get; set; } = new();

    /// <summary>What the message did to the question that was open.</summary>
    public AskResult AskResult { get; set; }

    /// <summary>The stop gate that fired, or null.</summary>
    public StopGate? Gate { get; set; }

    public bool IsSensitive => Identity.IsSensitive || Reading.Sensitive.Count > 0;

    /// <summary>True when the visitor says the same thing once too often.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>True when the visitor's mood has fallen from message to message and is bad.</summary>
    public bool IsMoodFalling { get; set; }

    /// <summary>True when the message has a question that nobody has answered and that is not itself the need.</summary>
    public bool AsksSomething { get; set; }

    /// <summary>True when that question is about the bot itself ("are you human?"), which the bot may answer.</summary>
    public bool AsksOfBot { get; set; }

    /// <summary>The approved answer to the message's question, or null.</summary>
    public ApprovedAnswer? Answer { get; set; }

    /// <summary>The bot's approved answers as they were when the turn began.</summary>
    public AnswerBook Answers { get; init; } = AnswerBook.Empty;

    /// <summary>Key of what is said to the visitor's wish for another language, or null where they have none.</summary>
    public string? LanguageReply { get; set; }

    /// <summary>What the message stored.</summary>
    public IReadOnlyList<Claim> Stored { get; set; } = [];

    /// <summary>True when a question was noted for a person.</summary>
    public bool HasNotedQuestion { get; set; }

    /// <summary>True when the message stored a need.</summary>
    public bool StatesNeed => Stored.Any(claim => claim.Field == ClaimGate.NeedField);

    /// <summary>True when the message brought something that a person should see.</summary>
    public bool BringsNews => Stored.Count > 0 || HasNotedQuestion || Answer is not null || Lead.IsConsentNew;

    /// <summary>True when the stack has to begin anew because the conversation goes another way.</summary>
    public bool IsRestarted { get; private set; }

    /// <summary>True when a transfer has to be opened at the end of the turn.</summary>
    public bool OpensTransfer { get; set; }

    /// <summary>Tells when somebody answers; null where nothing is known of owners' hours.</summary>
    public AnswerTimes? AnswerTimes { get; init; }

    /// <summary>When somebody is there next, as the turn's language writes it; null where it is not said.</summary>
    public string? Opening { get; private set; }

    /// <summary>The handoff that nobody took in time, as it is at the end of the turn; else null.</summary>
    public Handoff? Expired { get; set; }

    /// <summary>True when the lead is settled at the end of the turn.</summary>
    public bool Settles { get; set; }

    /// <summary>Keys of what is said before the next question, or alone where none comes.</summary>
    public IReadOnlyList<string> Words => _words;

    public IReadOnlyList<Measurement> Measured => _measured;

    /// <summary>Where the conversation stands for the question plan.</summary>
    public QuestionsSoFar SoFar => new()
    {
        Fields = Lead.Fields,
        Put = Interview.Questions,
        PutFor = Interview.PutFor,
        ConsentDue = IsConsentDue,
        Scope = Interview.Track switch
        {
            Track.Qualify => PlanScope.All,
            Track.Contact => PlanScope.Contact,
            Track.Transfer or Track.Support => PlanScope.Reach,
            _ => PlanScope.None,
        },
    };

    /// <summary>The next field to ask for, or null. Who seems to be at the wrong address is asked once what they want.</summary>
    public string? NextQuestion => Interview.Track == Track.Other
        ? Interview.Questions == 0 ? FirstQuestion : null
        : QuestionPlan.Next(Profile, SoFar);

    /// <summary>The open question with which every conversation begins.</summary>
    public string? FirstQuestion => Profile.Fields.FirstOrDefault(definition => definition.Ask == AskRule.Always)?.Name;

    /// <summary>True while a person was called and nobody has come yet: the bot then says when somebody answers, and nothing else.</summary>
    public bool IsWaiting => Interview.Track == Track.Transfer
        && Lead.Before?.Handoff is { Kind: HandoffKind.Transfer, State: HandoffState.Open or HandoffState.Offered };

    public bool IsReachable => QuestionPlan.IsReachable(Profile, SoFar);

    private bool IsConsentDue => Lead.Consent.State == ConsentState.None && Interview.Track switch
    {
        Track.Qualify or Track.Contact => true,
        Track.Transfer => Interview.AskedToReach && QuestionPlan.IsReachable(Profile, new QuestionsSoFar { Fields = Lead.Fields }),
        _ => false,
    };

    public void Say(string key) => _words.Add(key);

    /// <summary>From here on the turn's language can say when somebody is there next.</summary>
    public void Know(AnswerTime time)
    {
        Opening = OpeningWords.Of(time, Visitor.Geo.TimeZone, Language.Locale);
        Language = Language.With(Opening);
    }

    public void ClearWords() => _words.Clear();

    public void Restart(Track track)
    {
        Interview.Track = track;
        Interview.Asked = null;
        Interview.Closed = false;
        IsRestarted = true;
    }

    public void MeasureStart() => Measure(
        EventKinds.ConversationStarted,
        ("channel", Identity.Channel), ("page", Visitor.Page), ("campaign", Visitor.Campaign.GetValueOrDefault("utm_campaign")));

    public void Measure(string kind, params ReadOnlySpan<(string Name, JsonNode? Value)> body)
    {
        var json = new JsonObject { ["episode"] = Interview.Episode };
        foreach (var (name, value) in body)
        {
            json[name] = value;
        }

        _measured.Add(new Measurement(Identity.Bot, kind, Now) { ConversationId = Identity.ConversationId, Body = json });
    }
}
