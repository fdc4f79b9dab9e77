using System.Text.Json.Nodes;
using LeadBot.BotFramework.Connector.Authentication;
using LeadBot.BotFramework.Schema;
using LeadBot.Tests.Fakes;
using LeadBot.Tests.Fakes.Connector;
using Xunit;

namespace LeadBot.Tests.BotFramework.Connector.Authentication;

public sealed class BotFrameworkAuthenticationTests : IDisposable
{
    private const string App = "0b0f3c8e-1111-4222-8333-944455556666";
    private const string Service = "https://smba.trafficmanager.net/emea/";

    // Making an RSA key takes longer than everything else here.
    private static readonly TokenForge s_forge = new();

    private readonly ManualTime _time = new();
    private readonly FakeKeyServer _server = new();
    private readonly OpenIdKeys _keys;
    private readonly BotFrameworkAuthentication _door;

    public BotFrameworkAuthenticationTests()
    {
        _server.Keys.Add(s_forge.Jwk());
        _keys = new OpenIdKeys(FakeKeyServer.Metadata, _server.Client, _time);
        _door = new BotFrameworkAuthentication(id => id == App ? new ConnectorApp(App, TokenForge.Issuer, _keys) : null, _time);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Forgeries => new()
    {
        { "iss", "\"https://sts.windows.net/72f988bf-86f1-41af-91ab-2d7cd011db47/\"" },
        { "iss", "null" },
        { "aud", "\"11111111-1111-4222-8333-944455556666\"" },
        { "aud", $"[\"{App}\",\"somebody-else\"]" },
        { "exp", "1" },
        { "exp", "\"tomorrow\"" },
        { "exp", "null" },
        { "nbf", "99999999999" },
        { "serviceurl", "\"https://smba.evil.example/emea/\"" },
        { "serviceurl", "\"https://smba.trafficmanager.net/emea\"" },
        { "serviceurl", "null" },
    };

    [Fact]
    public async Task What_azure_bot_service_signs_is_let_in()
    {
        var result = await _door.AuthenticateRequestAsync(Message(), s_forge.Header(Claims()), Ct);

        Assert.Equal(App, result.Audience);
        Assert.Equal("urn:botframework:azure", result.CallerId);
        Assert.Equal(Service, result.ClaimsIdentity.FindFirst("serviceurl")!.Value);
    }

    [Fact]
    public Task The_service_address_is_compared_without_regard_to_case()
    {
        var claims = Claims();
        claims["serviceurl"] = Service.ToUpperInvariant();
        return _door.AuthenticateRequestAsync(Message(), s_forge.Header(claims), Ct);
    }

    [Fact]
    public Task A_token_that_ended_a_moment_ago_is_taken_since_clocks_differ()
    {
        var claims = Claims();
        claims["exp"] = _time.GetUtcNow().AddMinutes(-4).ToUnixTimeSeconds();
        return _door.AuthenticateRequestAsync(Message(), s_forge.Header(claims), Ct);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public Task A_token_that_says_anything_else_is_refused(string claim, string value)
    {
        var claims = Claims();
        claims[claim] = JsonNode.Parse(value);
        return Refuses(s_forge.Header(claims));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("PS256")]
    [InlineData("rs256")]
    public Task An_algorithm_that_is_not_the_connectors_is_refused(string algorithm) => Refuses(s_forge.Header(Claims(), algorithm));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer a.b")]
    [InlineData("Bearer ..")]
    [InlineData("Bearer !!!.???.***")]
    [InlineData("Bearer W10.W10.AA")]
    [InlineData("Basic YTpi")]
    public Task What_is_no_bearer_token_is_refused(string? header) => Refuses(header);

    [Fact]
    public async Task A_key_of_somebody_else_under_the_name_of_a_known_one_is_refused()
    {
        using var thief = new TokenForge(s_forge.KeyId);
        await Refuses(thief.Header(Claims()));
    }

    [Fact]
    public async Task A_changed_claim_under_an_old_signature_is_refused()
    {
        var mine = s_forge.Header(Claims()).Split('.');
        var other = Claims();
        other["serviceurl"] = "https://other.example/";
        var theirs = s_forge.Header(other).Split('.');
        await Refuses($"{mine[0]}.{theirs[1]}.{mine[2]}");
    }

    [Fact]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_refused()
    {
        var telegram = Message();
        telegram.ChannelId = "telegram";
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => _door.AuthenticateRequestAsync(telegram, s_forge.Header(Claims()), Ct));
    }

    [Fact]
    public async Task A_key_without_endorsements_is_refused()
    {
        _server.Keys[0] = s_forge.Jwk(withEndorsements: false);
        await Refuses(s_forge.Header(Claims()));
    }

    [Fact]
    public async Task A_new_key_is_found_as_soon_as_its_owner_names_it()
    {
        await _door.AuthenticateRequestAsync(Message(), s_forge.Header(Claims()), Ct);
        using var next = new TokenForge("key-2");
        await Refuses(next.Header(Claims()));

        _server.Keys.Add(next.Jwk());

        await _door.AuthenticateRequestAsync(Message(), next.Header(Claims()), Ct);
    }

    [Fact]
    public async Task A_flood_of_unknown_keys_asks_the_issuer_only_a_few_times()
    {
        for (var i = 0; i < 40; i++)
        {
            await Refuses(s_forge.Header(Claims(), keyId: $"unknown-{i}"));
        }

        Assert.InRange(_server.Fetches, 1, 5);
        await _door.AuthenticateRequestAsync(Message(), s_forge.Header(Claims()), Ct);
    }

    [Fact]
    public async Task Keys_are_asked_for_once_a_day_and_the_old_ones_serve_while_their_address_is_away()
    {
        await _door.AuthenticateRequestAsync(Message(), s_forge.Header(Claims()), Ct);
        await _door.AuthenticateRequestAsync(Message(), s_forge.Header(Claims()), Ct);
        Assert.Equal(1, _server.Fetches);

        _time.Advance(TimeSpan.FromHours(25));
        _server.IsAway = true;
        await _door.AuthenticateRequestAsync(Message(), s_forge.Header(Claims()), Ct);

        _server.IsAway = false;
        _time.Advance(TimeSpan.FromMinutes(10));
        await _door.AuthenticateRequestAsync(Message(), s_forge.Header(Claims()), Ct);
        Assert.Equal(2, _server.Fetches);
    }

    [Fact]
    public async Task While_no_key_can_be_fetched_nobody_is_let_in_and_nothing_breaks()
    {
        _server.IsAway = true;
        await Refuses(s_forge.Header(Claims()));
    }

    [Fact]
    public async Task Keys_are_not_fetched_from_an_address_without_encryption()
    {
        _server.JwksUri = "http://login.example/keys";
        await Refuses(s_forge.Header(Claims()));
    }

    public void Dispose()
    {
        _keys.Dispose();
        _server.Dispose();
    }

    private static Activity Message() => new("message") { ChannelId = "msteams", ServiceUrl = Service, Text = "hi" };

    private JsonObject Claims() => TokenForge.Claims(App, Service, _time.GetUtcNow());

    private Task Refuses(string? header) =>
        Assert.ThrowsAsync<UnauthorizedAccessException>(() => _door.AuthenticateRequestAsync(Message(), header, Ct));
}
