using System.Runtime.CompilerServices;

using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.Turns;

public static class TraceExtensions
{
    /// <summary>Sends what only a developer's emulator shows. It does not count as an answer.</summary>
    public static Task<ResourceResponse> TraceActivityAsync(
        this ITurnContext turnContext,
        string name,
        object? value = null,
        string? valueType = null,
        [CallerMemberName] string? label = null,
        CancellationToken cancellationToken = default) =>
        turnContext.SendActivityAsync(turnContext.Activity.CreateTrace(name, value, valueType, label), cancellationToken);
}
