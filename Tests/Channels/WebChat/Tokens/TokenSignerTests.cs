using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LeadBot.Channels.WebChat.Tokens;

namespace LeadBot.Tests.Channels.WebChat.Tokens;

public sealed class TokenSignerTests
{
    private readonly WebChatClock _clock = new();
    private readonly MemoryKeys _keys = new();
    private readonly TokenSigner _signer;

    public TokenSignerTests() => _signer = new TokenSigner(_keys, _clock);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_signed_is_read_back_whole()
    {
        var token = Token() with { Origins = ["https://a.example"], UserName = "Žofie" };

        var reading = Assert.IsType<TokenReading.Valid>(await _signer.ReadAsync(await _signer.SignAsync(token, Ct), TokenPurpose.DirectLine, Ct));

        Assert.Equal(["https://a.example"], reading.Token.Origins);
        Assert.Equal(token with { Origins = reading.Token.Origins }, reading.Token);
    }

    [Fact]
    public async Task The_payload_carries_the_claims_that_clients_and_readers_know()
    {
        var claims = Part(await _signer.SignAsync(Token(), Ct), 1);

        Assert.Equal("dl_ann", claims["user"]!.GetValue<string>());
        Assert.Equal("default", claims["bot"]!.GetValue<string>());
        Assert.Equal("conversation", claims["conv"]!.GetValue<string>());
        Assert.Equal("leadbot", claims["iss"]!.GetValue<string>());
        Assert.Equal("directline", claims["aud"]!.GetValue<string>());
        Assert.Equal(_clock.Now.ToUnixTimeSeconds(), claims["iat"]!.GetValue<long>());
        Assert.Equal(_clock.Now.ToUnixTimeSeconds(), claims["nbf"]!.GetValue<long>());
        Assert.Equal(_clock.Now.AddMinutes(30).ToUnixTimeSeconds(), claims["exp"]!.GetValue<long>());
        Assert.Empty(claims["site"]!.AsArray());
    }

    [Fact]
    public async Task A_token_past_its_time_is_expired_and_still_says_what_it_was()
    {
        var text = await _signer.SignAsync(Token(), Ct);
        _clock.Now += TimeSpan.FromMinutes(30);

        var reading = Assert.IsType<TokenReading.Expired>(await _signer.ReadAsync(text, TokenPurpose.DirectLine, Ct));

        Assert.Equal("conversation", reading.Token.Conversation);
    }

    [Fact]
    public async Task A_token_from_the_future_is_refused_beyond_the_skew_of_clocks()
    {
        var text = await _signer.SignAsync(Token(), Ct);

        _clock.Now -= TimeSpan.FromSeconds(20);
        Assert.IsType<TokenReading.Valid>(await _signer.ReadAsync(text, TokenPurpose.DirectLine, Ct));
        _clock.Now -= TimeSpan.FromSeconds(20);
        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(text, TokenPurpose.DirectLine, Ct));
    }

    [Fact]
    public async Task A_token_opens_only_what_it_was_made_for()
    {
        var rest = await _signer.SignAsync(Token(), Ct);
        var stream = await _signer.SignAsync(Token() with { Purpose = TokenPurpose.Stream }, Ct);

        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(rest, TokenPurpose.Stream, Ct));
        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(stream, TokenPurpose.DirectLine, Ct));
        Assert.IsType<TokenReading.Valid>(await _signer.ReadAsync(stream, TokenPurpose.Stream, Ct));
    }

    [Fact]
    public async Task Changed_claims_are_refused()
    {
        var parts = (await _signer.SignAsync(Token(), Ct)).Split('.');
        var claims = Part(string.Join('.', parts), 1);
        claims["conv"] = "another";

        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync($"{parts[0]}.{Encode(claims)}.{parts[2]}", TokenPurpose.DirectLine, Ct));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS512")]
    [InlineData("RS256")]
    [InlineData("hs256")]
    public async Task Another_algorithm_is_refused_even_with_a_right_signature(string algorithm)
    {
        var claims = (await _signer.SignAsync(Token(), Ct)).Split('.')[1];

        var forged = Sign(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = "one" }, claims, _keys.Keys[0]);
        var unsigned = forged[..(forged.LastIndexOf('.') + 1)];

        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(forged, TokenPurpose.DirectLine, Ct));
        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(unsigned, TokenPurpose.DirectLine, Ct));
    }

    [Fact]
    public async Task The_forgery_of_these_tests_is_accepted_when_nothing_is_forged()
    {
        var claims = (await _signer.SignAsync(Token(), Ct)).Split('.')[1];

        var text = Sign(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT", ["kid"] = "one" }, claims, _keys.Keys[0]);

        Assert.IsType<TokenReading.Valid>(await _signer.ReadAsync(text, TokenPurpose.DirectLine, Ct));
    }

    [Theory]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"two"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":5}""")]
    [InlineData("""{"alg":"HS256","kid":"one"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"one","crit":["b64"],"b64":false}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task An_unknown_key_or_a_header_that_we_do_not_understand_is_refused(string header)
    {
        var claims = (await _signer.SignAsync(Token(), Ct)).Split('.')[1];

        var text = Sign(JsonNode.Parse(header), claims, _keys.Keys[0]);

        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(text, TokenPurpose.DirectLine, Ct));
    }

    [Fact]
    public async Task A_signature_of_another_key_under_our_id_is_refused()
    {
        var claims = (await _signer.SignAsync(Token(), Ct)).Split('.')[1];
        var stranger = new DirectLineKey("one", [.. Enumerable.Repeat((byte)9, 32)]);

        var text = Sign(new JsonObject { ["alg"] = "HS256", ["typ"] = "JWT", ["kid"] = "one" }, claims, stranger);

        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(text, TokenPurpose.DirectLine, Ct));
    }

    [Fact]
    public async Task A_token_of_the_key_before_is_still_accepted()
    {
        var text = await _signer.SignAsync(Token(), Ct);
        _keys.Keys.Add(new DirectLineKey("two", [.. Enumerable.Repeat((byte)2, 32)]));

        Assert.IsType<TokenReading.Valid>(await _signer.ReadAsync(text, TokenPurpose.DirectLine, Ct));
        Assert.Equal("two", Part(await _signer.SignAsync(Token(), Ct), 0)["kid"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("ž.ž.ž")]
    [InlineData("only-one-part")]
    public async Task What_is_no_token_is_unknown_and_never_throws(string text) =>
        Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(text, TokenPurpose.DirectLine, Ct));

    [Fact]
    public async Task Each_letter_of_a_token_counts()
    {
        var text = await _signer.SignAsync(Token(), Ct);
        for (var i = 0; i < text.Length - 1; i++) // the last letter of a signature has spare bits
        {
            var changed = text.Remove(i, 1).Insert(i, text[i] == 'A' ? "B" : "A");
            Assert.IsType<TokenReading.Unknown>(await _signer.ReadAsync(changed, TokenPurpose.DirectLine, Ct));
        }
    }

    private DirectLineToken Token() => new("default", "conversation", "dl_ann", null, [], TokenPurpose.DirectLine)
    {
        IssuedAt = _clock.Now,
        Expires = _clock.Now.AddMinutes(30),
    };

    private static string Sign(JsonNode? header, string claims, DirectLineKey key)
    {
        var signed = $"{Encode(header)}.{claims}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(key.Secret, Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encode(JsonNode? node) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(node?.ToJsonString() ?? "null"));

    private static JsonNode Part(string token, int part) => JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[part]))!;
}
