using System.Globalization;
using LeadBot.Leads;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Reviews;
using LeadBot.Leads.Transfer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace LeadBot.Bot.Api;

/// <summary>What the generated OpenAPI document cannot know: shapes behind converters, keys of query values, nulls that are left out.</summary>
internal static class ApiDescription
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer(Describe);
        options.AddOperationTransformer(DescribeParameters);
    }

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new OpenApiInfo
        {
            Title = "LeadBot",
            Version = "v1",
            Description = "Leads, their transcripts and handoffs. Send an API key as \"Authorization: Bearer KEY\". Errors are problem details (RFC 9457). Times are UTC.",
        };
        document.Servers = []; // the address at which it was read; it differs from caller to caller
        var schemas = document.Components?.Schemas ?? throw new InvalidOperationException("The API has no schemas.");
        schemas["Money"] = Object(("amount", Number()), ("currency", Text("ISO 4217; absent where none was said.")));
        ((OpenApiSchema)schemas["Money"]).Required = new HashSet<string> { "amount" };
        schemas["FieldValue"] = new OpenApiSchema
        {
            Description = "A string (texts and choices), a number (people) or an amount of money.",
            OneOf = [Text(null), Number(), new OpenApiSchemaReference("Money", document)],
        };
        schemas["Activity"] = Activity();
        NullsAreLeftOut(schemas);
        Set(schemas, nameof(FieldAnswer), "value", new OpenApiSchemaReference("FieldValue", document));
        Set(schemas, nameof(FieldEvidence), "value", new OpenApiSchemaReference("FieldValue", document));
        Set(schemas, nameof(Transcript), "items", new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchemaReference("Activity", document) });
        Set(schemas, nameof(StatusChange), "status", new OpenApiSchemaReference(nameof(LeadStatus), document));
        ((OpenApiSchema)schemas[nameof(StatusChange)]).Required = new HashSet<string> { "status" };
        ((OpenApiSchema)schemas[nameof(HandoffClosing)]).Required = new HashSet<string> { "reason" };
        return Task.CompletedTask;
    }

    // Query values are read as text, so that a wrong one is answered by name; their real shapes stand here.
    private static Task DescribeParameters(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Query))
        {
            parameter.Schema = parameter.Name switch
            {
                "status" => new OpenApiSchemaReference(nameof(LeadStatus), context.Document),
                "outcome" => new OpenApiSchemaReference(nameof(Outcome), context.Document),
                "from" or "to" => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
                "state" => Text($"One or more, with commas between them: {string.Join(", ", EnumKeys.All<HandoffState>())}."),
                "order" => Word(HandoffEndpoints.Orders),
                "handoff" => new OpenApiSchemaReference(nameof(HandoffState), context.Document),
                "preset" => Word(EnumKeys.All<LeadPreset>()),
                "review" => Word(["open", .. EnumKeys.All<ReviewReason>()]),
                "minScore" or "maxScore" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "0", Maximum = "100" },
                "dryRun" => new OpenApiSchema { Type = JsonSchemaType.Boolean },
                "days" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = "1", Maximum = "366" },
                "limit" => new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32", Minimum = 1.ToString(CultureInfo.InvariantCulture) },
                _ => parameter.Schema,
            };
        }

        foreach (var (_, table) in (operation.Responses ?? []).Values.SelectMany(answer => answer.Content ?? new Dictionary<string, OpenApiMediaType>()).Where(content => content.Key == "text/csv"))
        {
            table.Schema = Text("A table: a line of names, then one line an item.");
        }

        return Task.CompletedTask;
    }

    private static void NullsAreLeftOut(IDictionary<string, IOpenApiSchema> schemas)
    {
        foreach (var schema in schemas.Values.OfType<OpenApiSchema>())
        {
            schema.Enum?.Remove(null!);
            foreach (var (name, property) in schema.Properties?.ToList() ?? [])
            {
                if (MayBeNull(property))
                {
                    schema.Required?.Remove(name);
                    schema.Properties![name] = WithoutNull(property);
                }
            }
        }
    }

    private static bool MayBeNull(IOpenApiSchema schema) =>
        schema is OpenApiSchema own && ((own.Type & JsonSchemaType.Null) != 0 || own.OneOf?.Any(IsNull) == true);

    private static IOpenApiSchema WithoutNull(IOpenApiSchema schema)
    {
        var own = (OpenApiSchema)schema;
        if (own.OneOf?.Where(inner => !IsNull(inner)).ToList() is [var only])
        {
            return only;
        }

        own.Type &= ~JsonSchemaType.Null;
        return own;
    }

    private static bool IsNull(IOpenApiSchema schema) => schema is OpenApiSchema { Type: JsonSchemaType.Null };

    private static void Set(IDictionary<string, IOpenApiSchema> schemas, string schema, string property, IOpenApiSchema value)
    {
        if (schemas.TryGetValue(schema, out var found) && found is OpenApiSchema { Properties: { } properties })
        {
            properties[property] = value;
        }
    }

    private static OpenApiSchema Activity()
    {
        var from = Object(("id", Text(null)), ("name", Text(null)), ("role", Text("user or bot.")));
        var file = Object(("contentType", Text(null)), ("name", Text(null)), ("contentUrl", Text("Where the file is; absent where it was not kept, which its name says.")));
        var activity = Object(
            ("id", Text(null)), ("type", Text("message, event and others of the Bot Framework.")), ("timestamp", new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }),
            ("from", from), ("text", Text(null)), ("channelData", new OpenApiSchema()),
            ("attachments", new OpenApiSchema { Type = JsonSchemaType.Array, Items = file }), ("value", new OpenApiSchema()));
        activity.Description = "A Bot Framework activity; it may have more members than these.";
        activity.Required = new HashSet<string> { "type" };
        return activity;
    }

    private static OpenApiSchema Object(params ReadOnlySpan<(string Name, IOpenApiSchema Schema)> properties)
    {
        var schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = new Dictionary<string, IOpenApiSchema>() };
        foreach (var (name, property) in properties)
        {
            schema.Properties[name] = property;
        }

        return schema;
    }

    private static OpenApiSchema Word(IEnumerable<string> keys) =>
        new() { Type = JsonSchemaType.String, Enum = [.. keys.Select(key => System.Text.Json.Nodes.JsonValue.Create(key))] };

    private static OpenApiSchema Number() => new() { Type = JsonSchemaType.Number, Format = "double" };

    private static OpenApiSchema Text(string? description) => new() { Type = JsonSchemaType.String, Description = description };
}
