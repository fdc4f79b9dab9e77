using LeadBot.Bot.Settings;
using LeadBot.Leads.Settings;
using LeadBot.Tests.EndToEnd;
using Microsoft.Extensions.Configuration;

namespace LeadBot.Tests.Bot.Settings;

public sealed class StoredConfigurationTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConfigurationManager _configuration = new();
    private readonly StoredConfiguration _stored;

    public StoredConfigurationTests()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "settings.json"), """
            {"Bots": {"default": {"Company": "Northlight", "WebChat": {"Secret": "s", "AllowedOrigins": ["https://a.example"]},
             "Scoring": {"Rules": [{"Name": "one"}, {"Name": "two"}, {"Name": "three"}]}}}}
            """);
        _configuration.AddInMemoryCollection([new("Bots:default:Company", "below the files")]);
        _configuration.AddJsonFile(Path.Combine(_folder.Path, "settings.json"));
        _configuration.AddInMemoryCollection([new("Bots:default:Name", "above the files")]);
        _stored = _configuration.PlaceStoredSettings();
    }

    [Fact]
    public void A_shorter_list_has_no_tail_of_the_file_s()
    {
        Store("Scoring", """{"rules": [{"name": "only"}]}""");
        Assert.Equal(["only"], _configuration.GetSection("Bots:default:Scoring:Rules").GetChildren().Select(rule => rule["Name"]));
        Assert.Null(_configuration["Bots:default:Scoring:Rules:2:Name"]);
    }

    [Fact]
    public void Layers_below_and_above_stay_where_they_were()
    {
        Assert.Equal("Northlight", _configuration["Bots:default:Company"]);
        Store("Profile", """{"name": "stored", "company": "Cole"}""");
        Assert.Equal("Cole", _configuration["Bots:default:Company"]);
        Assert.Equal("above the files", _configuration["Bots:default:Name"]);
    }

    [Fact]
    public void What_a_section_does_not_hold_stays_the_file_s()
    {
        Store("WebChat", """{"allowedOrigins": []}""");
        Assert.Equal("s", _configuration["Bots:default:WebChat:Secret"]);
        Assert.Null(_configuration["Bots:default:WebChat:AllowedOrigins:0"]);
    }

    [Fact]
    public void A_reset_lets_the_file_rule()
    {
        Store("Scoring", """{"rules": []}""");
        Store("Scoring", null);
        Assert.Equal(3, _configuration.GetSection("Bots:default:Scoring:Rules").GetChildren().Count());
    }

    [Fact]
    public void Whoever_follows_the_settings_hears_of_a_change_when_it_is_in_force()
    {
        string? heard = null;
        using var follow = Microsoft.Extensions.Primitives.ChangeToken.OnChange(((IConfiguration)_configuration).GetReloadToken, () => heard = _configuration["Bots:default:Company"]);
        Store("Profile", """{"company": "Cole"}""");
        Assert.Equal("Cole", heard);
    }

    public ValueTask DisposeAsync()
    {
        _stored.Files.Dispose();
        _configuration.Dispose();
        return _folder.DisposeAsync();
    }

    private void Store(string section, string? body) => _stored.Apply([new StoredSetting("default", section, 1, body, "mia", default)]);
}
