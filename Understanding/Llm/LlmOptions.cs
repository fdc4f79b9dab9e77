using Microsoft.Extensions.Configuration;

namespace LeadBot.Understanding.Llm;

/// <summary>
/// An OpenAI-compatible endpoint that reads messages beside the built-in understanding. Without endpoint, key and model nothing is ever
/// sent anywhere.
/// </summary>
public sealed class LlmOptions
{
    public const string Section = "Understanding:Llm";

    /// <summary>
    /// Address before <c>/chat/completions</c>, such as <c>https://api.openai.com/v1</c>, <c>https://NAME.openai.azure.com/openai/v1</c> or
    /// <c>http://localhost:11434/v1</c>. https, except on this machine.
    /// </summary>
    public string Endpoint { get; set; } = "";

    /// <summary>Sent as bearer token. Empty only with <see cref="LlmIdentity.Managed"/> or on this machine. Secret: never logged.</summary>
    public string Key { get; set; } = "";

    /// <summary>Model, on Azure the deployment. It must take tools and temperature 0.</summary>
    public string Model { get; set; } = "";

    public LlmIdentity Identity { get; set; } = LlmIdentity.Key;

    /// <summary>Time for one message, retry included; then the built-in reading stands alone. 0.1 to 8 seconds (a turn has 10); default 4.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(4);

    /// <summary>What one call may hold, estimated at three bytes a token. 2,000 to 100,000; default 6,000.</summary>
    public int MaxInputTokens { get; set; } = 6_000;

    /// <summary>What one answer may hold. 100 to 8,000; default 800.</summary>
    public int MaxOutputTokens { get; set; } = 800;

    /// <summary>Tokens, in and out, that each bot may use in one day (UTC); beyond it the built-in reading stands alone. Default 2,000,000.</summary>
    public long TokensPerDay { get; set; } = 2_000_000;

    /// <summary>Earlier lines of the conversation that are sent along. 0 to 20; default 6.</summary>
    public int RecentLines { get; set; } = 6;

    /// <summary>Failures in a row after which nothing is asked for <see cref="BreakFor"/>. 1 to 100; default 5.</summary>
    public int BreakAfter { get; set; } = 5;

    /// <summary>How long nothing is asked before one message tries again. 1 second to 1 hour; default 30 seconds.</summary>
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>True where any of endpoint, key and model is set; half a set stops the start.</summary>
    public static bool IsConfigured(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new[] { nameof(Endpoint), nameof(Key), nameof(Model) }.Any(name => !string.IsNullOrWhiteSpace(section[name]));
    }
}
