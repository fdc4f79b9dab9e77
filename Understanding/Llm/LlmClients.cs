using System.ClientModel;
using System.ClientModel.Primitives;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;

namespace LeadBot.Understanding.Llm;

/// <summary>Makes the client of the settings: OpenAI, Azure OpenAI, or anything that speaks chat completions with tools.</summary>
internal static class LlmClients
{
    // Azure's scope for its AI services.
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    // An endpoint on this machine asks for no key, but the client wants one to send.
    private const string NoKey = "none";

    public static IChatClient Create(LlmOptions options, TimeProvider time)
    {
        var pipeline = new OpenAIClientOptions
        {
            Endpoint = new Uri(options.Endpoint.TrimEnd('/')),
            NetworkTimeout = options.Timeout + TimeSpan.FromSeconds(1), // the caller's budget ends first
            RetryPolicy = new ClientRetryPolicy(0),
            Transport = new HttpClientPipelineTransport(new HttpClient(new LlmTransport()) { Timeout = Timeout.InfiniteTimeSpan }),
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false }, // it would log addresses and bodies
        };
        return new OpenAiChatClient(Client(options, pipeline), time);
    }

    private static ChatClient Client(LlmOptions options, OpenAIClientOptions pipeline)
    {
        if (options.Identity == LlmIdentity.Managed)
        {
#pragma warning disable OPENAI001 // experimental until the library settles how tokens are passed; the only way to use an identity
            return new ChatClient(options.Model, new BearerTokenPolicy(new DefaultAzureCredential(), AzureScope), pipeline);
#pragma warning restore OPENAI001
        }

        return new ChatClient(options.Model, new ApiKeyCredential(options.Key.Length > 0 ? options.Key : NoKey), pipeline);
    }
}
