using LeadBot.Bot.Widget.Colors;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Widget;

/// <summary>Checks one bot's widget settings, at start and before a change is saved. Every fault begins with its whole key.</summary>
internal sealed class WidgetOptionsCheck : IValidateOptions<WidgetOptions>
{
    private const int MostPages = 20;
    private const int LongestPage = 200;

    public ValidateOptionsResult Validate(string? name, WidgetOptions options)
    {
        var faults = Faults($"Bots:{name}:{WidgetOptions.Section}", options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(string at, WidgetOptions options)
    {
        if (WidgetPalette.Fault(options.Color) is { } fault)
        {
            yield return $"{at}:Color {fault}";
        }

        if (!Enum.IsDefined(options.Position))
        {
            yield return $"{at}:Position must be one of: {string.Join(", ", Enum.GetNames<WidgetPosition>())}.";
        }

        foreach (var (key, text, longest) in new[] { ("Title", options.Title, 60), ("Label", options.Label, 30), ("Teaser:Text", options.Teaser.Text, 160) })
        {
            if (text.Length > longest || text.Any(char.IsControl))
            {
                yield return $"{at}:{key} must be one line of at most {longest} letters; it has {text.Length}.";
            }
        }

        if (options.Teaser.After < TimeSpan.FromSeconds(1) || options.Teaser.After > TimeSpan.FromMinutes(10))
        {
            yield return $"{at}:Teaser:After is {options.Teaser.After}; it must lie between 00:00:01 and 00:10:00.";
        }

        foreach (var page in PageFaults(options.Teaser.Pages))
        {
            yield return $"{at}:Teaser:Pages {page}";
        }
    }

    private static IEnumerable<string> PageFaults(IList<string> pages)
    {
        if (pages.Count > MostPages)
        {
            yield return $"holds {pages.Count} patterns; {MostPages} are the most.";
        }

        foreach (var page in pages.Where(page => page.Length > LongestPage || page.Any(char.IsControl) || !(page.StartsWith('/') || page.StartsWith('*'))))
        {
            yield return $"holds \"{page}\". A pattern is a path such as /pricing or /services/*, with at most {LongestPage} letters.";
        }
    }
}
