namespace LeadBot.Understanding.Llm;

/// <summary>What became of asking the LLM about one message.</summary>
/// <param name="Result">
/// <c>used</c>, <c>timeout</c>, <c>connection</c>, <c>busy</c>, <c>server</c>, <c>refused</c>, <c>unusable</c>, <c>open</c> (not asked: the
/// breaker is open), <c>spent</c> (not asked: the day's tokens are used) or <c>large</c> (not asked: it would not fit).
/// </param>
/// <param name="Tokens">Tokens used, in and out; estimated where the endpoint does not say.</param>
public sealed record LlmUse(string Result, long Tokens, TimeSpan Took);
