using System.Runtime.CompilerServices;
using LeadBot.Conversations.Checks;
using LeadBot.Understanding.Llm;

namespace LeadBot.Bot.Commands.Checks;

/// <summary>Whether the LLM answers. Without one there is nothing to say: the built-in understanding needs none.</summary>
internal sealed class LlmCheck(IServiceProvider services) : ISetUpCheck
{
    public async IAsyncEnumerable<SetUpFinding> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (services.GetService<LlmProbe>() is { } probe)
        {
            yield return await probe.FaultAsync(ct) is { } fault
                ? new SetUpFinding("LLM", false, fault)
                : new SetUpFinding("LLM", true, $"{probe.Model} answers.");
        }
    }
}
