using System.Text.Json;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>Reads one case from its JSON object.</summary>
internal sealed class CaseReader(JsonElement root, string at)
{
    public ConversationCase Read()
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Bad("a case is a JSON object");
        }

        return new ConversationCase(
            Text(root, "id") ?? throw Bad("\"id\" is missing"),
            Texts(root, "tags"),
            Text(root, "channel") ?? "webchat",
            Text(root, "page"),
            Texts(root, "opening") is { Count: > 0 } opening ? opening : throw Bad("\"opening\" must be a list of one or more texts"),
            Answers(),
            Text(root, "otherwise") ?? "I'd rather not say",
            Interjections(),
            Expectation());
    }

    private Dictionary<string, IReadOnlyList<string>> Answers()
    {
        var answers = new Dictionary<string, IReadOnlyList<string>>();
        if (Object(root, "answers") is { } given)
        {
            foreach (var answer in given.EnumerateObject())
            {
                answers[answer.Name] = answer.Value.ValueKind == JsonValueKind.String ? [answer.Value.GetString()!] : Texts(given, answer.Name);
                if (answers[answer.Name].Count == 0)
                {
                    throw Bad($"\"answers.{answer.Name}\" must be a text or a list of texts");
                }
            }
        }

        return answers;
    }

    private List<Interjection> Interjections()
    {
        if (!root.TryGetProperty("interjections", out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array)
        {
            throw Bad("\"interjections\" must be a list");
        }

        return [.. list.EnumerateArray().Select(item =>
            item.ValueKind == JsonValueKind.Object
            && item.TryGetProperty("after", out var after) && after.ValueKind == JsonValueKind.Number && after.TryGetInt32(out var count)
            && Text(item, "say") is { } say
                ? new Interjection(count, say)
                : throw Bad("\"interjections\" holds {\"after\": number, \"say\": text}"))];
    }

    private CaseExpectation Expectation()
    {
        var expect = Object(root, "expect") ?? throw Bad("\"expect\" is missing");
        var fields = Object(expect, "fields") is { } named
            ? named.EnumerateObject().ToDictionary(field => field.Name, field => field.Value)
            : [];
        int? max = expect.TryGetProperty("maxQuestions", out var limit) && limit.ValueKind == JsonValueKind.Number ? limit.GetInt32() : null;
        return new CaseExpectation(
            Text(expect, "kind"),
            fields,
            Text(expect, "consent"),
            Text(expect, "outcome"),
            expect.TryGetProperty("review", out _) ? Texts(expect, "review") : null,
            expect.TryGetProperty("escalation", out _),
            Text(expect, "escalation"),
            max);
    }

    private string? Text(JsonElement from, string name) =>
        !from.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Bad($"\"{name}\" must be a text");

    private List<string> Texts(JsonElement from, string name)
    {
        if (!from.TryGetProperty(name, out var list))
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : throw Bad($"\"{name}\" must be a list of texts");
    }

    private JsonElement? Object(JsonElement from, string name) =>
        !from.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.Object ? value
        : throw Bad($"\"{name}\" must be a JSON object");

    private CaseFileException Bad(string what) => new($"{at}: {what}.");
}
