using System.Text.Json;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>One case: a visitor with facts and a way of talking, and what must be stored in the end.</summary>
/// <param name="Answers">What the visitor says when asked for a field; the last entry repeats.</param>
/// <param name="Otherwise">What the visitor says when asked for anything else.</param>
internal sealed record ConversationCase(
    string Id,
    IReadOnlyList<string> Tags,
    string Channel,
    string? Page,
    IReadOnlyList<string> Opening,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Answers,
    string Otherwise,
    IReadOnlyList<Interjection> Interjections,
    CaseExpectation Expect);

/// <summary>After the visitor's <paramref name="After"/>th message, instead of the answer that is due, the visitor says this.</summary>
internal sealed record Interjection(int After, string Say);

/// <summary>What must be stored. What is null, or a field that is not named, is not judged.</summary>
/// <param name="Fields">The normalised value as JSON; JSON null where nothing may be stored as a value.</param>
/// <param name="HasEscalation">True where <paramref name="Escalation"/> is judged, null then means that no person may be called.</param>
internal sealed record CaseExpectation(
    string? Kind,
    IReadOnlyDictionary<string, JsonElement> Fields,
    string? Consent,
    string? Outcome,
    IReadOnlyList<string>? Review,
    bool HasEscalation,
    string? Escalation,
    int? MaxQuestions);
