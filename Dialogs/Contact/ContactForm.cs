using System.Text.Json.Nodes;
using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Interviews;
using LeadBot.Dialogs.Language;
using LeadBot.Dialogs.Turns;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Contact;

/// <summary>The contact step as one Adaptive Card, where the bot's settings switch it on and the channel has forms. Shown once; whoever types instead is asked.</summary>
internal static class ContactForm
{
    public const string Intro = "form.intro";

    private const string Send = "form.send";
    private const string Missing = "form.required";
    private const int LongestValue = 300;

    /// <summary>Texts that the form cannot do without.</summary>
    public static IEnumerable<string> Texts(BotProfile profile) => profile.Form.Enabled
        ? [Intro, Send, Missing, .. profile.Form.Shown().Select(shown => Label(shown.Field)), .. profile.Form.Shown().SelectMany(shown => Choices(profile, shown.Field))]
        : [];

    /// <summary>The form that begins with the question for a field, or null where that is asked in words.</summary>
    public static Attachment? For(VisitorTurn turn, string field)
    {
        if (!turn.Profile.Form.Enabled || turn.Interview.FormShown || turn.Interview.Track is not (Track.Qualify or Track.Contact)
            || turn.Identity.Channel is not ("webchat" or "teams") || turn.Profile.Field(field)?.Ask is not (AskRule.Contact or AskRule.ContactFallback))
        {
            return null;
        }

        var open = turn.Profile.Form.Shown().Where(shown => turn.Profile.Field(shown.Field) is not null && turn.Lead.IsOpen(shown.Field)).ToList();
        return open.Count < 2 || open.All(shown => shown.Field != field)
            ? null // one thing is asked better in words
            : new Attachment { ContentType = "application/vnd.microsoft.card.adaptive", Content = Card(turn, open) };
    }

    private static JsonObject Card(VisitorTurn turn, List<(string Field, bool IsRequired)> fields) => new()
    {
        ["type"] = "AdaptiveCard",
        ["version"] = "1.5",
        ["body"] = new JsonArray([.. fields.Select(one => (JsonNode)Input(turn, one.Field, one.IsRequired))]),
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "Action.Submit",
            ["title"] = Words(turn, Send),
            ["data"] = new JsonObject { [FormAnswers.Mark] = FormAnswers.Contact },
        }),
    };

    private static JsonObject Input(VisitorTurn turn, string field, bool isRequired)
    {
        var input = turn.Profile.Field(field)!.Kind == FieldKind.Choice
            ? ChoiceSet(turn, field)
            : new JsonObject { ["type"] = "Input.Text", ["id"] = field, ["label"] = Words(turn, Label(field)), ["maxLength"] = LongestValue };
        if (turn.Profile.Field(field)!.Kind switch { FieldKind.Email => "Email", FieldKind.Phone => "Tel", FieldKind.Website => "Url", _ => null } is { } style)
        {
            input["style"] = style;
        }

        if (isRequired)
        {
            input["isRequired"] = true;
            input["errorMessage"] = Words(turn, Missing);
        }

        return input;
    }

    // What is sent is the text that was chosen: it stands in the visitor's message, and the value is quoted from there.
    private static JsonObject ChoiceSet(VisitorTurn turn, string field) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = field,
        ["label"] = Words(turn, Label(field)),
        ["style"] = "compact",
        ["choices"] = new JsonArray([.. Choices(turn.Profile, field).Select(key => (JsonNode)new JsonObject { ["title"] = Words(turn, key), ["value"] = Words(turn, key) })]),
    };

    private static IEnumerable<string> Choices(BotProfile profile, string field) =>
        profile.Field(field)?.Choices.Select(choice => LanguageKeys.Choice(field, choice)) ?? [];

    private static string Label(string field) => field is "name" or "email" or "phone" or "company" ? $"form.{field}" : $"ask.{field}";

    private static string Words(VisitorTurn turn, string key) => turn.Language.Variations(key)[0];
}
