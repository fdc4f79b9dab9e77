using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Hosting;

/// <summary>What the person who starts LeadBot can put right, in words; anything else keeps its stack trace.</summary>
internal static class StartErrors
{
    /// <returns>Null where the error is ours and not a matter of set-up.</returns>
    public static string? Explain(Exception error) => error switch
    {
        OptionsValidationException settings => "LeadBot cannot start with these settings:\n  " + string.Join("\n  ", settings.Failures.Distinct()),
        AggregateException { InnerExceptions: var all } when all.All(inner => Explain(inner) is not null) =>
            string.Join('\n', all.Select(Explain).Distinct()),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
            $"LeadBot cannot start: {taken.Message} Stop the other program, or choose another address with --urls http://localhost:PORT.",
        SetupException setup => "LeadBot cannot start: " + setup.Message,
        Storage.StorageUnavailableException storage => "LeadBot cannot start: " + storage.Message,
        _ => null,
    };
}
