using System.CommandLine;
using LeadBot.Bot.Commands.Evaluation;

namespace LeadBot.Bot.Commands;

/// <summary>What LeadBot does instead of serving: <c>dotnet run --project Bot -- VERB</c>.</summary>
internal static class Verbs
{
    /// <summary>True where the first argument names a verb, or asks what there is.</summary>
    public static bool Knows(string[] args) =>
        args is [var first, ..] && (first is "--help" or "-h" or "-?" || Commands().Subcommands.Any(command => command.Name == first));

    public static Task<int> RunAsync(string[] args) => Commands().Parse(args).InvokeAsync();

    private static RootCommand Commands() => new("LeadBot. Without a verb it serves on http://localhost:3978.") { EvaluateCommand.Create() };
}
