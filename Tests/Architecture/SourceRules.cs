using System.Text.RegularExpressions;

namespace LeadBot.Tests.Architecture;

/// <summary>What metadata cannot show about a C# file of ours.</summary>
internal static partial class SourceRules
{
    public const int MaxLines = 250;
    public const int MaxTestLines = 400;

    private static readonly string[] ChannelNames = ["WebChat", "Teams", "Telegram", "WhatsApp"];

    private static readonly string[] ForbiddenNames = ["Extensions.cs", "Utils.cs", "Helpers.cs", "Constants.cs"];

    /// <summary>The rules that a file breaks, as sentences.</summary>
    public static IEnumerable<string> Broken(string path, string text)
    {
        var isTest = path.StartsWith("Tests/", StringComparison.Ordinal);
        var lines = text.AsSpan().Count('\n');
        var limit = isTest ? MaxTestLines : MaxLines;
        if (lines > limit)
        {
            yield return $"{path} has {lines} lines; {limit} are the limit";
        }

        if (ForbiddenNames.Contains(Path.GetFileName(path)))
        {
            yield return $"{path} is named for nothing that a reader could look for";
        }

        if (Region().IsMatch(text))
        {
            yield return $"{path} hides code in a #region";
        }

        var expected = ExpectedNamespace(path);
        if (Namespace().Match(text) is { Success: true } found && found.Groups[1].Value != expected)
        {
            yield return $"{path} is in namespace {found.Groups[1].Value}, not {expected}";
        }

        if (!isTest && PublicTypes().Count(text) > 1)
        {
            yield return $"{path} declares more than one public top-level type";
        }

        foreach (var other in OtherChannels(path).Where(other => text.Contains(other, StringComparison.Ordinal)))
        {
            yield return $"{path} names another channel: {other}";
        }
    }

    private static string ExpectedNamespace(string path)
    {
        var folders = path.Split('/')[..^1];
        return "LeadBot." + string.Join('.', folders[0] == "Tests" && folders.Length > 1 && folders[1] == "Benchmarks" ? folders[1..] : folders);
    }

    private static IEnumerable<string> OtherChannels(string path) =>
        path.Split('/') is ["Channels", var own, _, ..]
            ? ChannelNames.Where(other => other != own).Select(other => $"LeadBot.Channels.{other}")
            : [];

    [GeneratedRegex(@"^\s*#region\b", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Region();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"^public (?:static |sealed |abstract |partial |readonly )*(?:class|record|struct|interface|enum|delegate) ", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex PublicTypes();
}
