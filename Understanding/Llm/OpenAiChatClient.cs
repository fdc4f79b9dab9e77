using System.ClientModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace LeadBot.Understanding.Llm;

/// <summary>
/// The official OpenAI client as <see cref="IChatClient"/>: text in, function calls and usage out. Text of the reply is not passed on; LeadBot has
/// no use for words of a model.
/// </summary>
internal sealed class OpenAiChatClient(ChatClient client, TimeProvider time) : IChatClient
{
    /// <exception cref="LlmException">The endpoint gave no answer that can be read.</exception>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var result = await client.CompleteChatAsync(messages.Select(Message), Options(options), cancellationToken);
            return Response(result.Value);
        }
        catch (ClientResultException refused)
        {
            throw Failure(refused);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or AggregateException && !cancellationToken.IsCancellationRequested)
        {
            throw new LlmException(LlmFailure.Connection);
        }
        catch (Exception unread) when (unread is not (OperationCanceledException or LlmException or OutOfMemoryException))
        {
            // Whatever the library stumbles over in a foreign answer must not end the visitor's turn.
            throw new LlmException(cancellationToken.IsCancellationRequested ? LlmFailure.Timeout : LlmFailure.Unusable);
        }
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType.IsInstanceOfType(this) ? this
        : serviceKey is null && serviceType.IsInstanceOfType(client) ? client
        : null;

    public void Dispose()
    {
    }

    private static OpenAI.Chat.ChatMessage Message(ChatMessage message) => message.Role == ChatRole.System
        ? new SystemChatMessage(message.Text)
        : message.Role == ChatRole.Assistant ? new AssistantChatMessage(message.Text) : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Options(ChatOptions? options)
    {
        var completion = new ChatCompletionOptions { Temperature = options?.Temperature, MaxOutputTokenCount = options?.MaxOutputTokens };
        foreach (var tool in options?.Tools?.OfType<AIFunctionDeclaration>() ?? [])
        {
            completion.Tools.Add(ChatTool.CreateFunctionTool(tool.Name, tool.Description, BinaryData.FromString(tool.JsonSchema.GetRawText())));
        }

        if (completion.Tools.Count > 0)
        {
            completion.ToolChoice = options!.ToolMode switch
            {
                RequiredChatToolMode { RequiredFunctionName: { } name } => ChatToolChoice.CreateFunctionChoice(name),
                RequiredChatToolMode => ChatToolChoice.CreateRequiredChoice(),
                NoneChatToolMode => ChatToolChoice.CreateNoneChoice(),
                _ => null,
            };
        }

        return completion;
    }

    private static ChatResponse Response(ChatCompletion completion) => new(new ChatMessage(
        ChatRole.Assistant, [.. completion.ToolCalls.Select(call => (AIContent)Call(call))]))
    {
        ModelId = completion.Model,
        Usage = completion.Usage is { } usage
            ? new UsageDetails { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount }
            : null,
    };

    private static FunctionCallContent Call(ChatToolCall call)
    {
        try
        {
            using var document = JsonDocument.Parse(call.FunctionArguments);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? new FunctionCallContent(call.Id, call.FunctionName, Arguments(document.RootElement.Clone()))
                : new FunctionCallContent(call.Id, call.FunctionName);
        }
        catch (JsonException broken)
        {
            return new FunctionCallContent(call.Id, call.FunctionName) { Exception = broken };
        }
    }

    private static Dictionary<string, object?> Arguments(JsonElement arguments)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in arguments.EnumerateObject())
        {
            values[argument.Name] = argument.Value; // the last of two of the same name, as JSON readers do
        }

        return values;
    }

    private LlmException Failure(ClientResultException refused) => refused.Status switch
    {
        0 => new LlmException(LlmFailure.Connection),
        429 or 503 => new LlmException(LlmFailure.Busy, refused.Status, RetryAfter(refused)),
        >= 500 => new LlmException(LlmFailure.Server, refused.Status),
        _ => new LlmException(LlmFailure.Refused, refused.Status),
    };

    // RFC 9110: seconds or a date.
    private TimeSpan? RetryAfter(ClientResultException refused)
    {
        string? value = null;
        if (refused.GetRawResponse()?.Headers.TryGetValue("Retry-After", out value) != true)
        {
            return null;
        }

        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at - time.GetUtcNow() : null;
    }
}
