using System.Text;
using System.Text.Json;
using LeadBot.Leads.Qualification;

namespace LeadBot.Understanding.Llm;

/// <summary>The one function that the model may call, with the bot's own fields as its schema.</summary>
internal static class LlmFunction
{
    public const string Name = "record";
    public const string Description = "Records what the message states. Every field is optional.";
    public const string Fields = "fields";
    public const string Answer = "answer";
    public const string Clarification = "clarification";

    /// <summary>JSON schema of the arguments: a property per field with value and quote, and the ids that may be chosen.</summary>
    public static string Schema(BotProfile profile, LlmOffer offer)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            Object(json, () =>
            {
                json.WriteStartObject(Fields);
                Object(json, () =>
                {
                    foreach (var field in profile.Fields)
                    {
                        json.WriteStartObject(field.Name);
                        json.WriteString("description", Meaning(profile, field));
                        Object(json, () => ValueAndQuote(json, field), "value", "quote");
                        json.WriteEndObject();
                    }
                });
                json.WriteEndObject();
                Choice(json, Answer, offer.Answers.Select(one => one.Id));
                Choice(json, Clarification, offer.Clarifications.Select(one => one.Id));
            }, start: true, Fields);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Object(Utf8JsonWriter json, Action properties, params string[] required) => Object(json, properties, start: false, required);

    private static void Object(Utf8JsonWriter json, Action properties, bool start, params string[] required)
    {
        if (start)
        {
            json.WriteStartObject();
        }

        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        properties();
        json.WriteEndObject();
        if (required.Length > 0)
        {
            json.WriteStartArray("required");
            foreach (var name in required)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
        }

        json.WriteBoolean("additionalProperties", false);
        if (start)
        {
            json.WriteEndObject();
        }
    }

    private static void ValueAndQuote(Utf8JsonWriter json, FieldDefinition field)
    {
        json.WriteStartObject("value");
        switch (field.Kind)
        {
            case FieldKind.People:
                json.WriteString("type", "integer");
                break;
            case FieldKind.Money:
                Object(json, () =>
                {
                    Typed(json, "amount", "number");
                    Typed(json, "currency", "string");
                }, "amount");
                break;
            default:
                json.WriteString("type", "string");
                Enum(json, field.Choices);
                break;
        }

        json.WriteEndObject();
        Typed(json, "quote", "string");
    }

    private static void Typed(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteEndObject();
    }

    private static void Choice(Utf8JsonWriter json, string name, IEnumerable<string> ids)
    {
        var list = ids.ToList();
        if (list.Count > 0)
        {
            json.WriteStartObject(name);
            json.WriteString("type", "string");
            Enum(json, list);
            json.WriteEndObject();
        }
    }

    private static void Enum(Utf8JsonWriter json, ICollection<string> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        json.WriteStartArray("enum");
        foreach (var choice in choices)
        {
            json.WriteStringValue(choice);
        }

        json.WriteEndArray();
    }

    private static string Meaning(BotProfile profile, FieldDefinition field) => field.Name switch
    {
        "need" => "What the visitor wants to get done, in their own words",
        "company" => "Name of the organisation that the visitor works for",
        "role" => "The visitor's own job title or function",
        "industry" => "Branch of the visitor's organisation",
        "timeline" => "When they want to start: now within a month, quarter in 1 to 3 months, halfYear in 3 to 6 months, later after that, none only looking",
        "authority" => "The visitor's part in the decision: decides, influences others who decide, researching only collects information",
        "service" => "Service that is asked for: " + string.Join(", ", profile.Services.Select(service => $"{service.Key} ({service.Name})")),
        _ => field.Kind switch
        {
            FieldKind.People => "Number of people in the visitor's organisation",
            FieldKind.Money => "Budget that the visitor has for this; currency in ISO 4217 where one is named",
            FieldKind.PersonName => "The visitor's own name",
            FieldKind.Email => "The visitor's e-mail address",
            FieldKind.Phone => "The visitor's phone number, as it is written",
            FieldKind.Website => "The visitor's website",
            FieldKind.Choice => $"The visitor's {field.Name}, one of the choices",
            _ => $"The visitor's {field.Name}, in their own words",
        },
    };
}
