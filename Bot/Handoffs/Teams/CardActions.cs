using System.Text.Json.Nodes;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>What a person can do with a handoff on its card, and the names of it.</summary>
internal static class CardActions
{
    public const string Accept = "handoff/accept";
    public const string Decline = "handoff/decline";
    public const string Close = "handoff/close";

    /// <summary>Name of the handoff's id in an action's data.</summary>
    public const string Id = "handoffId";

    /// <summary>Name of the verb in the data of a client that knows only Action.Submit.</summary>
    public const string Verb = "verb";

    /// <summary>Name of the input in which a person says what became of it.</summary>
    public const string Reason = "reason";

    public static JsonArray Of(Handoff handoff, string? transcript)
    {
        var actions = new JsonArray();
        switch (handoff.State)
        {
            case HandoffState.Open or HandoffState.Offered:
                actions.Add(Execute("Accept", Accept, handoff.Id, "positive"));
                actions.Add(Execute("Not mine", Decline, handoff.Id));
                break;
            case HandoffState.Accepted:
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
        },
        ["actions"] = new JsonArray { Execute("Close it", Close, id) },
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
