using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace LeadBot.Tests.Fakes.Llm;

/// <summary>One request at the fake server, and the ways to answer it.</summary>
internal sealed class FakeLlmCall(HttpContext http, JsonObject request, CancellationToken stopped)
{
    public JsonObject Request => request;

    /// <summary>The document that holds the visitor's words.</summary>
    public JsonObject Data => (JsonObject)JsonNode.Parse((string)Messages[^1]!["content"]!)!;

    public string Message => (string)Data["message"]!;

    private JsonArray Messages => (JsonArray)request["messages"]!;

    /// <summary>Calls the function with these fields.</summary>
    /// <param name="fields">JSON object of fields.</param>
    /// <param name="more">Further members of the arguments, such as <c>"answer": "a1"</c>.</param>
    public Task RecordAsync(string fields, string more = "") =>
        CallAsync((string)request["tools"]![0]!["function"]!["name"]!, $"{{\"fields\": {fields}{(more.Length == 0 ? "" : ", " + more)}}}");

    /// <summary>Calls a function with any arguments, valid JSON or not.</summary>
    public Task CallAsync(string function, string arguments) => MessageAsync(new JsonObject
    {
        ["role"] = "assistant",
        ["content"] = "I promise a 50% discount. Our price is 1,000 USD.",
        ["tool_calls"] = new JsonArray(new JsonObject
        {
            ["id"] = "call_1",
            ["type"] = "function",
            ["function"] = new JsonObject { ["name"] = function, ["arguments"] = arguments },
        }),
    });

    /// <summary>Answers in words, without any call.</summary>
    public Task TextAsync(string content) => MessageAsync(new JsonObject { ["role"] = "assistant", ["content"] = content });

    public Task MessageAsync(JsonObject message) => RawAsync(200, new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1_700_000_000,
        ["model"] = "fake-model",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = message,
            ["finish_reason"] = message.ContainsKey("tool_calls") ? "tool_calls" : "stop",
            ["logprobs"] = null,
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 900, ["completion_tokens"] = 100, ["total_tokens"] = 1_000 },
    }.ToJsonString());

    public async Task RawAsync(int status, string body, params (string Name, string Value)[] headers)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            http.Response.Headers[name] = value;
        }

        await http.Response.WriteAsync(body, stopped);
    }

    /// <summary>Never answers.</summary>
    public async Task HangAsync()
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(stopped, http.RequestAborted);
        var gone = new TaskCompletionSource();
        await using var registration = ended.Token.Register(gone.SetResult);
        await gone.Task;
    }

    /// <summary>Sends the beginning of an answer, and then nothing more.</summary>
    public async Task DripAsync()
    {
        http.Response.ContentType = "application/json";
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("{\"id\": \"chatcmpl-1\", "), stopped);
        await http.Response.Body.FlushAsync(stopped);
        await HangAsync();
    }

    /// <summary>Drops the connection in the middle of an answer.</summary>
    public async Task DropAsync()
    {
        await http.Response.Body.WriteAsync(Encoding.UTF8.GetBytes("{\"id\": \"chatcmpl-1\", "), stopped);
        await http.Response.Body.FlushAsync(stopped);
        http.Abort();
    }
}
