using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace LeadBot.Tests.Fakes.Connector;

/// <summary>The issuer's metadata document and key set, without a network.</summary>
internal sealed class FakeKeyServer : HttpMessageHandler
{
    public static readonly Uri Metadata = new("https://login.example/v1/.well-known/openidconfiguration");

    private int _fetches;

    public List<JsonObject> Keys { get; } = [];

    /// <summary>Answers nothing but 503 while it is set.</summary>
    public bool IsAway { get; set; }

    public string JwksUri { get; set; } = "https://login.example/v1/.well-known/keys";

    /// <summary>How often the key set was asked for.</summary>
    public int Fetches => _fetches;

    public HttpClient Client() => new(this, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (IsAway)
        {
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));
        }

        if (request.RequestUri == Metadata)
        {
            return Json(new JsonObject { ["issuer"] = TokenForge.Issuer, ["jwks_uri"] = JwksUri });
        }

        Interlocked.Increment(ref _fetches);
        return Json(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(key => key.DeepClone())]) });
    }

    private static Task<HttpResponseMessage> Json(JsonObject body) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
    {
        Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
    });
}
