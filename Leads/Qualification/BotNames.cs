using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Primitives;

namespace LeadBot.Leads.Qualification;

/// <summary>The bots that the settings name now, in their order.</summary>
public sealed class BotNames : IDisposable
{
    private readonly IDisposable _reload;

    // Asked on every request, and a walk over all settings: kept until they change.
    private volatile IReadOnlyList<string> _all;

    public BotNames(IConfiguration settings)
    {
        _all = Read(settings);
        _reload = ChangeToken.OnChange(settings.GetReloadToken, () => _all = Read(settings));
    }

    public IReadOnlyList<string> All => _all;

    public void Dispose() => _reload.Dispose();

    private static IReadOnlyList<string> Read(IConfiguration settings) => [.. settings.GetSection("Bots").GetChildren().Select(bot => bot.Key)];
}
