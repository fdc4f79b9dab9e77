namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>What one run of <c>evaluate</c> does.</summary>
internal sealed record EvaluateRequest(string File, string Bot)
{
    public bool Transcripts { get; init; }

    /// <summary>Play each case with the LLM of the settings too.</summary>
    public bool Llm { get; init; }

    /// <summary>File of figures that must not be undercut.</summary>
    public string? Baseline { get; init; }

    /// <summary>File that the figures are written to.</summary>
    public string? WriteBaseline { get; init; }

    /// <summary>Null for the product's own: appsettings.json and the environment.</summary>
    public IConfiguration? Settings { get; init; }
}
