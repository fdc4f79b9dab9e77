using Microsoft.Extensions.AI;

namespace LeadBot.Understanding.Llm;

/// <summary>Asks the configured LLM for a word, to learn whether endpoint, key and model hold.</summary>
public sealed class LlmProbe
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(15);

    private readonly IChatClient _client;
    private readonly LlmOptions _options;

    internal LlmProbe(IChatClient client, LlmOptions options) => (_client, _options) = (client, options);

    public string Model => _options.Model;

    /// <returns>What is wrong and which setting to look at, or null where it answers.</returns>
    public async Task<string?> FaultAsync(CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(s_patience);
        try
        {
            await _client.GetResponseAsync([new ChatMessage(ChatRole.User, "Say yes.")], new ChatOptions { MaxOutputTokens = 16, Temperature = 0 }, patience.Token);
            return null;
        }
        catch (LlmException failed)
        {
            return Words(failed);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return $"{LlmOptions.Section}:Endpoint did not answer in {s_patience.TotalSeconds:0} seconds.";
        }
    }

    private static string Words(LlmException failed) => failed switch
    {
        { Status: 401 or 403 } => $"The endpoint refuses the key ({failed.Status}). Set {LlmOptions.Section}:Key to one that holds.",
        { Status: 404 } => $"The endpoint knows no such address or model (404). Look at {LlmOptions.Section}:Endpoint and :Model.",
        { Failure: LlmFailure.Connection } => $"The endpoint cannot be reached. Look at {LlmOptions.Section}:Endpoint and whether this machine may call it.",
        { Status: { } status } => $"The endpoint answered with {status}. Look at {LlmOptions.Section}:Endpoint, :Key and :Model.",
        _ => $"The endpoint gave no answer that can be read ({failed.Failure}). Look at {LlmOptions.Section}:Endpoint.",
    };
}
