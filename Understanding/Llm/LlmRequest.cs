using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Llm;

/// <summary>What one call tells the endpoint: the function's schema and, as JSON, the visitor's words.</summary>
internal sealed record LlmRequest(string Schema, string Data, long InputTokens)
{
    private const int LongestLine = 500;

    // The fewest letters of a message that are worth a call.
    private const int ShortestMessage = 200;

    /// <summary>
    /// The request within its budget of tokens: earlier lines go first, then offered answers, then the end of the message. Null where not
    /// even that would fit.
    /// </summary>
    public static LlmRequest? Create(string text, ReadingContext context, LlmOffer offer, int maxTokens)
    {
        text = LlmText.Cut(text, Message.MaxLength);
        offer = offer with { Recent = [.. offer.Recent.Select(line => line with { Text = LlmText.Cut(line.Text, LongestLine) })] };
        while (true)
        {
            var schema = LlmFunction.Schema(context.Profile, offer);
            var data = LlmPrompt.Data(text, context, offer);
            var tokens = LlmText.Tokens(LlmPrompt.Rules) + LlmText.Tokens(LlmFunction.Description) + LlmText.Tokens(schema) + LlmText.Tokens(data);
            if (tokens <= maxTokens)
            {
                return new LlmRequest(schema, data, tokens);
            }

            if (offer.Recent.Count > 0)
            {
                offer = offer with { Recent = [.. offer.Recent.Skip(1)] };
            }
            else if (offer.Answers.Count > 0)
            {
                offer = offer with { Answers = [.. offer.Answers.Take(offer.Answers.Count / 2)] };
            }
            else if (text.Length > ShortestMessage)
            {
                text = LlmText.Cut(text, Math.Max(ShortestMessage, text.Length * 3 / 4));
            }
            else
            {
                return null;
            }
        }
    }
}
