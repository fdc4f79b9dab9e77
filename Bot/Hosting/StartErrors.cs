using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Hosting;

/// <summary>What the person who starts LeadBot can put right, in words; anything else keeps its stack trace.</summary>
internal static partial class StartErrors
{
    private const string Settings = "LeadBot cannot start with these settings:";
    private const string Cannot = "LeadBot cannot start: ";

    /// <returns>Null where the error is ours and not a matter of set-up.</returns>
    public static string? Explain(Exception error) => error switch
    {
        _ when Faults(error) is { } faults => string.Join("\n  ", [Settings, .. faults.Distinct()]),
        InvalidDataException { InnerException: FormatException broken } file => Cannot + File(file, broken),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } taken =>
            $"{Cannot}{taken.Message} Stop the other program, or choose another address with --urls http://localhost:PORT.",
        SetupException setup => Cannot + setup.Message,
        Storage.StorageUnavailableException storage => Cannot + storage.Message,
        _ when IsAboutAddresses(error) =>
            $"{Cannot}it cannot listen at the address that Urls (or --urls) names. {FirstLine(error.Message)} Name another, such as --urls http://localhost:3978",
        _ => null,
    };

    /// <summary>What is wrong with the settings, one sentence each; null where that is not what went wrong.</summary>
    internal static IEnumerable<string>? Faults(Exception error) => error switch
    {
        OptionsValidationException settings => settings.Failures.Select(OwnWords),
        InvalidOperationException unread when UnreadSetting.Explain(unread) is { } fault => [fault],
        AggregateException { InnerExceptions: { Count: > 0 } all } when all.All(inner => Faults(inner) is not null) => all.SelectMany(inner => Faults(inner)!),
        _ => null,
    };

    // The framework wraps what we say in names of classes and members.
    private static string OwnWords(string failure) => Wrapped().Match(failure) is { Success: true } match ? match.Groups[1].Value : failure;

    private static string File(InvalidDataException file, FormatException broken)
    {
        var path = Quoted().Match(file.Message).Groups[1].Value;
        return broken.InnerException is JsonException { LineNumber: { } line, BytePositionInLine: { } position }
            ? $"{path} is no valid JSON at line {line + 1}, character {position + 1}. A comma, quote or bracket before that place is missing or too much."
            : $"{path} cannot be read: {broken.Message}";
    }

    // The web server has no exception of its own for an address that it cannot use.
    private static bool IsAboutAddresses(Exception error) =>
        error is System.Net.Sockets.SocketException
        || (error is FormatException or InvalidOperationException
            && (error.Source?.StartsWith("Microsoft.AspNetCore.Server.Kestrel", StringComparison.Ordinal) == true || error.Source == "Microsoft.AspNetCore.Http"));

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r', '.') + ".";

    [GeneratedRegex("^DataAnnotation validation failed for '.*?' members: '.*?' with the error: '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex Wrapped();

    [GeneratedRegex("'(.*)'")]
    private static partial Regex Quoted();
}
