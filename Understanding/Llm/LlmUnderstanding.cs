using LeadBot.Understanding.Intents;
using Microsoft.Extensions.Options;

namespace LeadBot.Understanding.Llm;

/// <summary>
/// The built-in understanding, and an LLM beside it for what rules do not see. The built-in reading is always there; whatever the LLM
/// does or does not do, the turn goes on with it.
/// </summary>
internal sealed class LlmUnderstanding(
    BuiltInUnderstanding builtIn, LlmCaller caller, LlmOptions options, IOptionsMonitor<LlmBotOptions> bots, IOfferedAnswers? offered = null, IRecentLines? lines = null)
    : IUnderstanding
{
    // As many as a model can weigh at once.
    private const int MostAnswers = 12;

    public async ValueTask<Reading> ReadAsync(string text, ReadingContext context, CancellationToken ct)
    {
        var reading = await builtIn.ReadAsync(text, context, ct);
        var bot = bots.Get(context.Bot);
        if (!bot.Enabled || !IsWorthAsking(text, reading))
        {
            return reading;
        }

        var offer = await OfferAsync(text, context, ct);
        if (LlmRequest.Create(text, context, offer, options.MaxInputTokens) is not { } request)
        {
            return reading with { Llm = new LlmUse("large", 0, TimeSpan.Zero) };
        }

        var (reply, use) = await caller.AskAsync(context.Bot, request, bot.TokensPerDay ?? options.TokensPerDay, ct);
        reading = reading with { Llm = use };
        return reply is null ? reading : LlmMerge.Into(reading, reply, text, context, offer, builtIn);
    }

    /// <summary>
    /// What is sensitive stays here (a person takes over anyway); spam and who wants to be left alone are not sent; nor is a message
    /// without words.
    /// </summary>
    private static bool IsWorthAsking(string text, Reading reading) =>
        reading.Sensitive.Count == 0
        && reading.Find(IntentNames.Spam) is not { Probability: >= 0.5 } && reading.Find(IntentNames.OptOut) is not { Probability: >= 0.5 }
        && text.Any(char.IsLetter);

    private async ValueTask<LlmOffer> OfferAsync(string text, ReadingContext context, CancellationToken ct) => new(
        offered?.Find(context, text, MostAnswers) ?? [],
        context.Clarifications,
        lines is null || options.RecentLines == 0 ? [] : await lines.ReadAsync(context, options.RecentLines, ct));
}
