using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Widget;

/// <summary>Reads one bot's widget settings; the name of the options is the bot.</summary>
internal sealed class WidgetOptionsSetup(IConfiguration config) : IConfigureNamedOptions<WidgetOptions>
{
    public void Configure(WidgetOptions options) => Configure(Options.DefaultName, options);

    public void Configure(string? name, WidgetOptions options)
    {
        var section = config.GetSection($"Bots:{name}:{WidgetOptions.Section}");
        section.Bind(options);
        // A list in a file, or one value with commas, as environment variables are written.
        if (section["Teaser:Pages"] is { } pages)
        {
            options.Teaser.Pages = pages.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
    }
}
