using System.Text;
using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.BotFramework.Turns;
using LeadBot.Dialogs.Contact;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs;

/// <summary>
/// Turns keys of the approved language into messages. One turn says one message: what was noted or decided first, then the question.
/// Every message names its texts in <c>channelData.leadbot.text</c>, and the field that it asks for in <c>asks</c> with its <c>attempt</c>.
/// </summary>
public static class Speaker
{
    /// <summary>Asks for a field (or for consent), after whatever the turn has to say before it.</summary>
    public static async Task AskAsync(ITurnContext context, VisitorTurn turn, string field, CancellationToken ct)
    {
        var interview = turn.Interview;
        interview.Attempt = turn.AskResult switch
        {
            // The same question after the visitor asked something in between is no new attempt at an answer.
            Answers.AskResult.AskAgain when interview.Asked == field => interview.Attempt,
            Answers.AskResult.Clarify when interview.Asked == field => interview.Attempt + 1,
            _ => 1,
        };
        interview.Asked = field;
        interview.Questions++;
        if (!interview.PutFor.Contains(field))
        {
            interview.PutFor.Add(field);
        }

        var isReach = interview.Track is Track.Transfer or Track.Support && field != QuestionPlan.Consent;
        interview.AskedToReach |= isReach && interview.Track == Track.Transfer;
        var form = ContactForm.For(turn, field);
        turn.Say(form is null ? Question(turn, field, isReach) : ContactForm.Intro);
        var message = Compose(turn);
        if (form is null)
        {
            message.SuggestedActions = Buttons.For(turn, field);
        }
        else
        {
            interview.FormShown = true;
            message.Attachments = [form];
        }

        MarkAsking(message, field, interview.Attempt);
        turn.Measure(EventKinds.QuestionAsked, ("field", field), ("attempt", interview.Attempt), ("number", interview.Questions));
        interview.AskedActivityId = (await context.SendActivityAsync(message, ct)).Id;
    }

    /// <summary>Greets and puts the open question before the visitor has said anything: an invitation, not one of the questions that are counted.</summary>
    public static async Task GreetAsync(ITurnContext context, VisitorTurn turn, string field, CancellationToken ct)
    {
        turn.Interview.Introduced = true;
        turn.Interview.Asked = field;
        turn.Interview.Attempt = 1;
        turn.Say(Introduction(turn, "greeting"));
        turn.Say(Question(turn, field, false));
        var message = Compose(turn);
        MarkAsking(message, field, 1);
        turn.Interview.AskedActivityId = (await context.SendActivityAsync(message, ct)).Id;
    }

    /// <summary>Key of the words by which the bot says what it is; a channel without links gets the address spelled out.</summary>
    private static string Introduction(VisitorTurn turn, string key) =>
        turn.Identity.Channel is "webchat" or "teams" ? key : $"{key}.plain";

    /// <summary>Says what the turn has to say, without a question. Nothing to say sends nothing.</summary>
    public static async Task TellAsync(ITurnContext context, VisitorTurn turn, CancellationToken ct)
    {
        turn.Interview.Asked = null;
        if (turn.Words.Count > 0)
        {
            var message = Compose(turn);
            message.InputHint = InputHints.AcceptingInput;
            await context.SendActivityAsync(message, ct);
        }
    }

    /// <summary>Says what the turn has to say, and leaves the open question as it stands.</summary>
    public static async Task AnswerAsync(ITurnContext context, VisitorTurn turn, CancellationToken ct)
    {
        if (turn.Words.Count > 0)
        {
            await context.SendActivityAsync(Compose(turn), ct);
        }
    }

    private static string Question(VisitorTurn turn, string field, bool isReach)
    {
        var key = isReach && turn.Profile.Field(field)?.Kind == FieldKind.Email ? "ask.reach" : $"ask.{field}";
        if (turn.Interview.Attempt > 1)
        {
            return Clarifications.Key(turn.Language, key, turn.Reading.ChosenClarification);
        }

        // The first, open question is worded by the page where the language has words for it.
        var service = Leads.Routing.ServiceFinder.Find(turn.Profile, null, turn.Visitor.Page);
        return service is not null && turn.Language.Has($"{key}.{service}") ? $"{key}.{service}" : key;
    }

    /// <summary>Whoever writes first is told with the first reply that a bot answers. Spam gets its one line only.</summary>
    private static IEnumerable<string> Introduced(VisitorTurn turn)
    {
        if (turn.Interview.Introduced || turn.Interview.Track is Track.Spam or Track.Silent)
        {
            return turn.Words;
        }

        turn.Interview.Introduced = true;
        return turn.Words.Prepend(Introduction(turn, "intro"));
    }

    private static void MarkAsking(Activity message, string field, int attempt)
    {
        message.InputHint = InputHints.ExpectingInput;
        var leadbot = (JsonObject)((JsonObject)message.ChannelData!)["leadbot"]!;
        leadbot["asks"] = field;
        leadbot["attempt"] = attempt;
    }

    private static Activity Compose(VisitorTurn turn)
    {
        var text = new StringBuilder();
        var keys = new JsonArray();
        var wasAnswer = false;
        foreach (var key in Introduced(turn))
        {
            var isAnswer = key == turn.Answer?.Key;
            var said = isAnswer ? turn.Answer!.Approved : turn.Language.Pick(key, Seed(turn, key));
            // An answer may be long and have paragraphs of its own: what follows stands apart.
            text.Append(text.Length == 0 ? "" : wasAnswer || isAnswer ? "\n\n" : " ").Append(said.Text);
            keys.Add(said.Key);
            wasAnswer = isAnswer;
        }

        turn.ClearWords();
        var message = (Activity)MessageFactory.Text(text.ToString());
        message.TextFormat = TextFormatTypes.Markdown;
        message.Locale = turn.Language.Locale;
        message.ChannelData = new JsonObject { ["leadbot"] = new JsonObject { ["text"] = keys } };
        return message;
    }

    /// <summary>The same conversation, turn and text give the same variation: a turn that runs again says the same.</summary>
    private static uint Seed(VisitorTurn turn, string key)
    {
        var hash = 2166136261u;
        foreach (var c in turn.Identity.ConversationId)
        {
            hash = (hash ^ c) * 16777619u;
        }

        foreach (var c in key)
        {
            hash = (hash ^ c) * 16777619u;
        }

        hash = (hash ^ (uint)turn.Interview.Turns) * 16777619u;
        return hash >> 8; // the low bits of FNV follow the last character too closely
    }
}
