using LeadBot.Channels.Teams;

namespace LeadBot.Bot.Commands.TeamsApp;

/// <summary>A bot's settings as the app package needs them, and from which key each comes.</summary>
internal sealed class TeamsAppSettings
{
    private readonly TeamsAppOptions _app = new();
    private readonly IConfigurationSection _bot;
    private readonly string? _outside;

    public TeamsAppSettings(IConfiguration settings, string bot)
    {
        _bot = settings.GetSection($"Bots:{bot}");
        _outside = settings["PublicUrl"]?.TrimEnd('/');
        _bot.GetSection($"{TeamsOptions.Section}:{TeamsAppOptions.Section}").Bind(_app);
    }

    /// <summary>Whether the settings have such a bot.</summary>
    public bool Exists => _bot.Exists();

    public (string Key, string? Value) BotId => (Teams(nameof(TeamsOptions.AppId)), _bot[$"{TeamsOptions.Section}:{nameof(TeamsOptions.AppId)}"]);

    public (string Key, string? Value) Id => Own(nameof(_app.Id), _app.Id, BotId);

    public (string Key, string? Value) Version => (App(nameof(_app.Version)), _app.Version);

    public (string Key, string? Value) Name => Own(nameof(_app.Name), _app.Name, ($"{_bot.Path}:Name", _bot["Name"]));

    // Without a name and a firm there is no full name that would say more.
    public (string Key, string? Value) FullName => Own(
        nameof(_app.FullName), _app.FullName, (App(nameof(_app.FullName)), Name.Value is { } name && Firm.Value is { } firm ? $"{name} of {firm}" : null));

    public (string Key, string? Value) ShortDescription => (App(nameof(_app.ShortDescription)), _app.ShortDescription);

    public (string Key, string? Value) Description => (App(nameof(_app.Description)), _app.Description);

    public (string Key, string? Value) Developer => Own(nameof(_app.Developer), _app.Developer, Firm);

    public (string Key, string? Value) Website => Own(nameof(_app.WebsiteUrl), _app.WebsiteUrl, ("PublicUrl", _outside));

    public (string Key, string? Value) Privacy => Own(nameof(_app.PrivacyUrl), _app.PrivacyUrl, ($"{_bot.Path}:PrivacyUrl", Absolute(_bot["PrivacyUrl"] ?? "/privacy")));

    public (string Key, string? Value) Terms => (App(nameof(_app.TermsUrl)), _app.TermsUrl);

    public (string Key, string? Value) Color => Own(nameof(_app.Color), _app.Color, ($"{_bot.Path}:Widget:Color", _bot["Widget:Color"] ?? "#0b6b6b"));

    private (string Key, string? Value) Firm => ($"{_bot.Path}:Company", _bot["Company"]);

    private (string Key, string? Value) Own(string name, string value, (string Key, string? Value) other) => value.Length > 0 ? (App(name), value) : other;

    private string Teams(string name) => $"{_bot.Path}:{TeamsOptions.Section}:{name}";

    private string App(string name) => Teams($"{TeamsAppOptions.Section}:{name}");

    private string Absolute(string address) => address.StartsWith('/') && _outside is { Length: > 0 } ? _outside + address : address;
}
