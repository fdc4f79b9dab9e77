using System.Text.Json;
using System.Text.RegularExpressions;
using LeadBot.Leads.Measurements;

namespace LeadBot.Bot.Demo.Behind;

/// <summary>Says in plain words what the log holds in keys.</summary>
internal static partial class BehindWords
{
    /// <returns>Null for what is told elsewhere in the bar, or is of no interest there.</returns>
    public static string? Decision(TurnEvent happened)
    {
        using var body = JsonDocument.Parse(happened.Body ?? "{}");
        string Of(string name) => body.RootElement.TryGetProperty(name, out var value) ? Words(value.ToString()) : "";
        return happened.Kind switch
        {
            EventKinds.ConversationStarted => "Greet once, and say that it is a bot",
            EventKinds.ConversationResumed => "Take the conversation up again",
            EventKinds.QuestionAsked => $"Ask for {Of("field")} (question {Of("number")}{(Of("attempt") is "" or "1" ? "" : ", once more")})",
            EventKinds.QuestionAnswered => "Answer word for word from the approved answers",
            EventKinds.LeadCaptured => $"A lead: there is a way to reach the visitor ({Of("by")})",
            EventKinds.ConsentAnswered => $"Consent {Of("state")}",
            EventKinds.LeadSettled => $"Settled as {Of("outcome")} by the rule “{Of("rule")}”, for {Of("owner")}",
            EventKinds.Escalated => $"Stop, and call a person: {Of("reason")}",
            EventKinds.HandoffOpened => $"Hand over to {Of("owner")} ({Of("kind")})",
            EventKinds.ExceptionNoted => $"Note an exception: {Of("kind")}",
            EventKinds.LlmAsked when Of("result") != "used" => $"The language model gave nothing ({Of("result")}): the built-in reading stands",
            EventKinds.LlmAsked => $"Read by a language model too ({Of("ms")} ms)",
            _ => null,
        };
    }

    public static string Dropped(string why) => why switch
    {
        "unknown_field" => "this bot has no such field",
        "not_quoted" => "its quote does not stand in the message",
        "quote_length" => "its quote points at nothing",
        "not_said" => "the words do not say this value",
        "not_followed" => "the words give no reason for this value",
        "not_proposed" => "it was confirmed, but nobody had proposed it",
        "contradicted" => "it disagrees with what was said before",
        _ => Words(why),
    };

    /// <summary><c>company size</c> for <c>companySize</c>, <c>human request</c> for <c>human_request</c>.</summary>
    public static string Words(string key) => Inner().Replace(key, match => " " + match.Value.ToLowerInvariant()).Replace('_', ' ');

    [GeneratedRegex("(?<=[a-z])[A-Z](?=[a-z])")]
    private static partial Regex Inner();
}
