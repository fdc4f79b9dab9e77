using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace LeadBot.Leads.Settings;

/// <summary>
/// Forgets all options of a type when the settings change, whatever their names: a bot that was added while the process runs has names that
/// nobody knew at its start. Nothing is read again before somebody asks, so that options which are checked against each other change together.
/// </summary>
public sealed class LiveOptionsCache<T> : OptionsCache<T>, IDisposable where T : class
{
    private readonly IDisposable _reload;

    public LiveOptionsCache(IConfiguration settings) => _reload = ChangeToken.OnChange(settings.GetReloadToken, Clear);

    public void Dispose() => _reload.Dispose();
}
