using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.Leads.Briefs;

/// <summary>The approved sentences of which briefs are made (<c>brief.en.json</c>). Of each group the first one that fits is said.</summary>
internal sealed record BriefTemplates
{
    /// <summary>How values are said: <c>timeline.now</c>, <c>escalation.pricing</c>, <c>field.companySize</c>.</summary>
    public required IReadOnlyDictionary<string, string> Words { get; init; }

    public required IReadOnlyList<IReadOnlyList<BriefTemplate>> Summary { get; init; }

    /// <summary>For answered fields that no sentence of the summary names.</summary>
    public required string OtherField { get; init; }

    public required IReadOnlyList<BriefTemplate> Urgency { get; init; }

    public required IReadOnlyList<BriefTemplate> Mood { get; init; }

    public required IReadOnlyList<IReadOnlyList<BriefTemplate>> Agenda { get; init; }

    public required IReadOnlyList<BriefTemplate> NextAction { get; init; }

    public static BriefTemplates English { get; } = Read("LeadBot.Leads.Briefs.brief.en.json");

    private static BriefTemplates Read(string name)
    {
        using var stream = typeof(BriefTemplates).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The brief's texts {name} are missing from the program.");
        return JsonSerializer.Deserialize(stream, BriefJson.Default.BriefTemplates)!;
    }
}

/// <summary>One sentence. It fits when its conditions hold and each <c>{placeholder}</c> has a value.</summary>
internal sealed record BriefTemplate(string Text, IReadOnlyList<string>? When = null);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BriefTemplates))]
internal sealed partial class BriefJson : JsonSerializerContext;
