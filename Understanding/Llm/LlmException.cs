namespace LeadBot.Understanding.Llm;

/// <summary>
/// The endpoint gave no answer. Holds no text of the server and no cause: servers repeat keys and what visitors wrote in their errors.
/// </summary>
internal sealed class LlmException(LlmFailure failure, int? status = null, TimeSpan? retryAfter = null) : Exception($"The LLM endpoint failed: {failure}.")
{
    public LlmFailure Failure { get; } = failure;

    /// <summary>HTTP status, where there was one.</summary>
    public int? Status { get; } = status;

    /// <summary>When the server wants to be asked again.</summary>
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
