namespace LeadBot.Understanding.Llm;

/// <summary>What one bot does with the LLM. Bound from <c>Bots:{bot}:Llm</c>; without it the bot uses what is configured.</summary>
public sealed class LlmBotOptions
{
    /// <summary>False sends nothing of this bot's conversations.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Instead of <see cref="LlmOptions.TokensPerDay"/>; 0 is nothing.</summary>
    public long? TokensPerDay { get; set; }
}
