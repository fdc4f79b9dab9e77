using System.Text.RegularExpressions;

namespace LeadBot.Bot.Hosting;

/// <summary>A value that does not fit its setting, such as a word where a number belongs. The framework tells it in names of types.</summary>
internal static partial class UnreadSetting
{
    /// <returns>Null where the error is none of reading settings.</returns>
    public static string? Explain(InvalidOperationException error)
    {
        if (Message().Match(error.Message) is not { Success: true } match)
        {
            return null;
        }

        var (value, key, type) = (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
        return $"{key} is \"{value}\". It must be {Wanted(type)}.";
    }

    private static string Wanted(string type) => type switch
    {
        "System.Int32" or "System.Int64" => "a whole number",
        "System.Double" or "System.Decimal" => "a number, such as 0.5",
        "System.Boolean" => "true or false",
        "System.TimeSpan" => "a time span, such as 00:30:00 (hours, minutes, seconds) or 7.00:00:00 (days before them)",
        _ when AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(type)).FirstOrDefault(found => found is not null) is { IsEnum: true } choices =>
            "one of: " + string.Join(", ", Enum.GetNames(choices)),
        _ => "something else",
    };

    [GeneratedRegex("^Failed to convert configuration value '(.*)' at '(.*)' to type '(.*)'\\.$", RegexOptions.Singleline)]
    private static partial Regex Message();
}
