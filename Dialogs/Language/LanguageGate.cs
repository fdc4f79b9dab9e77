using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Answers.Approved;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Measurements;

namespace LeadBot.Dialogs.Language;

/// <summary>
/// The last look at what the bot sends. A text passes only when it can be put together, letter for letter, from the approved texts that it
/// names, as this bot speaks them: where it was made does not matter, and nobody can forge it. A second look, of another kind, refuses a
/// promise that no approved text holds. What does not pass is replaced by safe words, measured, and the open question stays.
/// </summary>
public sealed class LanguageGate(LanguageCatalog languages, AnswerBooks answers)
{
    private const string Safe = "safe";

    /// <summary>Puts approved words in the place of all that is not. What passes is not touched.</summary>
    public void Hold(Activity activity, VisitorTurn turn)
    {
        var language = activity.Locale is null ? turn.Language : languages.FindFor(turn.Profile, activity.Locale)?.With(turn.Opening);
        var spoken = new SpokenWords(language ?? turn.Language, answers.For(turn.Identity.Bot));
        if (HasText(activity) && (language is null ? Refusals.UnknownLanguage : Refuse(activity, spoken)) is { } why)
        {
            Measure(turn, activity, why, "text");
            Replace(activity, turn.Language);
        }

        HoldButtons(activity, turn, spoken);
        HoldCards(activity, turn, spoken);
    }

    private static bool HasText(Activity activity) =>
        !string.IsNullOrEmpty(activity.Text) || !string.IsNullOrEmpty(activity.Speak) || !string.IsNullOrEmpty(activity.Summary);

    private static string? Refuse(Activity activity, SpokenWords spoken) =>
        spoken.Refuse(activity.Text, Keys(activity))
        ?? (activity.Speak is { } speak && speak != activity.Text ? Refusals.UnknownText : null)
        ?? (activity.Summary is { } summary && summary != activity.Text ? Refusals.UnknownText : null);

    private static void HoldButtons(Activity activity, VisitorTurn turn, SpokenWords spoken)
    {
        if (activity.SuggestedActions?.Actions is not { Count: > 0 } buttons)
        {
            return;
        }

        var kept = buttons.Where(button => spoken.Holds(button)).ToList();
        if (kept.Count < buttons.Count)
        {
            Measure(turn, activity, Refusals.UnknownText, "button");
            activity.SuggestedActions.Actions = kept;
        }
    }

    private static void HoldCards(Activity activity, VisitorTurn turn, SpokenWords spoken)
    {
        if (activity.Attachments is not { Count: > 0 } cards)
        {
            return;
        }

        var kept = cards.Where(card => CardWords.AreApproved(card, spoken)).ToList();
        if (kept.Count == cards.Count)
        {
            return;
        }

        Measure(turn, activity, Refusals.UnknownText, "card");
        activity.Attachments = kept;
        if (kept.Count == 0 && !HasText(activity))
        {
            Replace(activity, turn.Language); // a card that said everything must not leave silence behind
        }
    }

    private static void Replace(Activity activity, BotLanguage language)
    {
        var asks = LeadBotData(activity)?["asks"] is JsonValue value && value.TryGetValue<string>(out var field) ? field : null;
        var question = asks is not null && language.Has($"ask.{asks}") ? $"ask.{asks}" : null;
        List<ApprovedText> said = [language.Pick(Safe, 0)];
        if (question is not null)
        {
            said.Add(language.Pick(question, 0));
        }

        activity.Text = string.Join(' ', said.Select(text => text.Text));
        activity.Speak = null;
        activity.Summary = null;
        activity.Locale = language.Locale;
        var leadbot = new JsonObject { ["text"] = new JsonArray([.. said.Select(text => (JsonNode)text.Key)]) };
        if (question is not null)
        {
            leadbot["asks"] = asks;
            leadbot["attempt"] = LeadBotData(activity)!["attempt"]?.DeepClone();
        }

        activity.ChannelData = new JsonObject { ["leadbot"] = leadbot };
    }

    private static void Measure(VisitorTurn turn, Activity activity, string why, string where) =>
        turn.Measure(EventKinds.LanguageRefused, ("why", why), ("where", where), ("text", string.Join(' ', Keys(activity))));

    private static IEnumerable<string> Keys(Activity activity) =>
        LeadBotData(activity)?["text"] is JsonArray keys
            ? keys.Select(key => key is JsonValue value && value.TryGetValue<string>(out var text) ? text : "")
            : [];

    private static JsonObject? LeadBotData(Activity activity) => (activity.ChannelData as JsonObject)?["leadbot"] as JsonObject;
}
