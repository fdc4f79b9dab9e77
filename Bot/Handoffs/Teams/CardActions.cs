using System.Text.Json.Nodes;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>What a person can do with a handoff on its card, and the names of it.</summary>
internal static class CardActions
{
    public const string Accept = "handoff/accept";
    public const string Decline = "handoff/decline";
    public const string Close = "handoff/close";

    public const string Consent = "handoff/consent";

    /// <summary>Name of the handoff's id in an action's data.</summary>
    public const string Id = "handoffId";

    /// <summary>Name of the verb in the data of a client that knows only Action.Submit.</summary>
    public const string Verb = "verb";

    /// <summary>Name of the input in which a person says what became of it.</summary>
    public const string Reason = "reason";

    /// <summary>Names of the choices in which a person judges a handoff.</summary>
    public const string Outcome = "outcome";
    public const string Good = "good";
    public const string Answered = "questionAnswered";

    private static readonly (string Value, string Title)[] s_yesNo = [("yes", "Yes"), ("no", "No")];

    private static readonly (string Value, string Title)[] s_outcomes =
    [
        ("meeting", "Meeting agreed"), ("followUp", "Somebody follows up"), ("answered", "Answered, nothing left"), ("noResponse", "The visitor did not answer"),
        ("notAFit", "Not a fit"), ("other", "Something else"),
    ];

    /// <param name="mayAskConsent">True while nobody knows whether the visitor may be contacted.</param>
    public static JsonArray Of(Handoff handoff, bool mayAskConsent, string? transcript)
    {
        var actions = new JsonArray();
        switch (handoff.State)
        {
            case HandoffState.Open or HandoffState.Offered:
                actions.Add(Execute("Accept", Accept, handoff.Id, "positive"));
                actions.Add(new JsonObject { ["type"] = "Action.ShowCard", ["title"] = "Not mine", ["card"] = Declining(handoff.Id) });
                break;
            case HandoffState.Accepted:
                if (mayAskConsent)
                {
                    actions.Add(Execute("Ask for consent", Consent, handoff.Id));
                }

                actions.Add(new JsonObject { ["type"] = "Action.ShowCard", ["title"] = "Close", ["card"] = Closing(handoff.Id) });
                break;
        }

        if (transcript is not null)
        {
            actions.Add(new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = "Whole conversation", ["url"] = transcript });
        }

        return actions;
    }

    private static JsonObject Closing(string id) => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray
        {
            new JsonObject
            {
                ["type"] = "Input.Text", ["id"] = Reason, ["label"] = "What became of it?", ["isRequired"] = true, ["maxLength"] = 500,
                ["errorMessage"] = "Say in a few words what became of it.",
            },
            Choice(Outcome, "Outcome", s_outcomes),
            Choice(Good, "Was it a good handoff?", s_yesNo),
            Choice(Answered, "Was the visitor's question answered?", s_yesNo),
        },
        ["actions"] = new JsonArray { Execute("Close it", Close, id) },
    };

    private static JsonObject Declining(string id) => new()
    {
        ["type"] = "AdaptiveCard",
        ["body"] = new JsonArray { new JsonObject { ["type"] = "Input.Text", ["id"] = Reason, ["label"] = "Why not? (may stay empty)", ["maxLength"] = 500 } },
        ["actions"] = new JsonArray { Execute("Not mine", Decline, id) },
    };

    private static JsonObject Choice(string id, string label, (string Value, string Title)[] choices) => new()
    {
        ["type"] = "Input.ChoiceSet",
        ["id"] = id,
        ["label"] = label,
        ["placeholder"] = "Not said",
        ["style"] = "compact",
        ["choices"] = new JsonArray([.. choices.Select(choice => (JsonNode)new JsonObject { ["title"] = choice.Title, ["value"] = choice.Value })]),
    };

    // Web Chat knows only Submit: the same data, with the verb in it.
    private static JsonObject Execute(string title, string verb, string id, string? style = null)
    {
        var action = new JsonObject
        {
            ["type"] = "Action.Execute",
            ["title"] = title,
            ["verb"] = verb,
            ["data"] = new JsonObject { [Id] = id },
            ["fallback"] = new JsonObject { ["type"] = "Action.Submit", ["title"] = title, ["data"] = new JsonObject { [Verb] = verb, [Id] = id } },
        };
        if (style is not null)
        {
            action["style"] = style;
        }

        return action;
    }
}
