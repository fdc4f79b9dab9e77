using System.CommandLine;
using LeadBot.Bot.Commands.Checks;
using LeadBot.Bot.Commands.Evaluation;
using LeadBot.Bot.Commands.TeamsApp;
using LeadBot.Bot.Commands.Training;

namespace LeadBot.Bot.Commands;

/// <summary>What LeadBot does instead of serving: <c>dotnet run --project Bot -- VERB</c>.</summary>
internal static class Verbs
{
    /// <summary>True where the first argument is a verb, known or not, or asks what there is; false where it is a setting or missing.</summary>
    public static bool AreIn(string[] args) => args is [var first, ..] && (AsksForHelp(first) || IsVerb(first));

    /// <returns>What the verb returns; 1 for one that there is not.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var commands = Commands();
        if (AsksForHelp(args[0]) || commands.Subcommands.Any(command => command.Name == args[0]))
        {
            // What the settings lack is told as at a start of the server; the library would print a stack trace.
            return await commands.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }

        await Console.Error.WriteLineAsync(
            $"LeadBot has no verb \"{args[0]}\". There are: {string.Join(", ", commands.Subcommands.Select(command => command.Name))}. "
            + "Without a verb it serves; --help says more.");
        return 1;
    }

    private static bool AsksForHelp(string first) => first is "--help" or "-h" or "-?";

    // A setting is --Key=value, --Key value, /Key=value or Key=value.
    private static bool IsVerb(string first) => !first.StartsWith('-') && !first.StartsWith('/') && !first.Contains('=', StringComparison.Ordinal);

    private static RootCommand Commands() => new("LeadBot. Without a verb it serves on http://localhost:3978.")
    {
        CheckCommand.Create(),
        EvaluateCommand.Create(),
        TrainIntentsCommand.Create(),
        TeamsManifestCommand.Create(),
    };
}
