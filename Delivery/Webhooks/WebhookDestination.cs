using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using LeadBot.Delivery.Outgoing;
using LeadBot.Leads.Outbox;
using Microsoft.Extensions.Options;

namespace LeadBot.Delivery.Webhooks;

/// <summary>Posts leads to an address, signed as Standard Webhooks are. The receiver knows a repeat by <c>webhook-id</c>.</summary>
internal sealed class WebhookDestination(OutgoingHttp http, IOptionsMonitor<WebhookOptions> options, TimeProvider time) : ILeadDestination
{
    public const string Name = "Webhook";

    public string Kind => Name;

    public bool IsInternal => false;

    public string Target(string destination) => Uri.TryCreate(options.Get(destination).Url, UriKind.Absolute, out var url) ? url.Authority : "";

    public async Task<DeliveryResult> DeliverAsync(LeadDelivery delivery, CancellationToken ct)
    {
        var webhook = options.Get(delivery.Destination);
        using var limit = new CancellationTokenSource(webhook.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            using var request = Request(webhook, delivery);
            using var response = await http.SendAsync(request, webhook.AllowPrivate, either.Token);
            return await WebhookAnswer.ReadAsync(response, time.GetUtcNow(), either.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new DeliveryResult.Transient($"{Target(delivery.Destination)} did not answer in {webhook.Timeout.TotalSeconds:0} seconds.");
        }
        catch (HttpRequestException fault)
        {
            return fault.InnerException is ClosedAddressException closed
                ? new DeliveryResult.Permanent($"{closed.Message} For a receiver on your own network set Delivery:{delivery.Destination}:AllowPrivate.")
                : new DeliveryResult.Transient($"{Target(delivery.Destination)} cannot be reached: {Words(fault)}");
        }
        catch (IOException)
        {
            return new DeliveryResult.Transient($"{Target(delivery.Destination)} broke off its answer.");
        }
    }

    public async Task<IReadOnlyList<DestinationFinding>> CheckAsync(string destination, CancellationToken ct)
    {
        var webhook = options.Get(destination);
        var key = $"{DestinationsOptions.Section}:{destination}";
        using var limit = new CancellationTokenSource(webhook.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await OutgoingHttp.TouchAsync(new Uri(webhook.Url), webhook.AllowPrivate, either.Token);
            return [new DestinationFinding(true, $"{Target(destination)} takes connections. Whether it accepts the signature shows \"Send a test\" on the page Settings, Destinations.")];
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return [new DestinationFinding(false, $"{Target(destination)} did not answer in {webhook.Timeout.TotalSeconds:0} seconds. Check {key}:Url and the firewalls in between.")];
        }
        catch (ClosedAddressException closed)
        {
            return [new DestinationFinding(false, $"{closed.Message} For a receiver on your own network set {key}:AllowPrivate.")];
        }
        catch (SocketException fault)
        {
            var why = fault.SocketErrorCode is SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData ? "is not known by that name" : "takes no connection";
            return [new DestinationFinding(false, $"{Target(destination)} {why} ({fault.Message}). Check {key}:Url and whether this machine reaches it.")];
        }
        catch (Exception fault) when (fault is AuthenticationException or IOException)
        {
            return [new DestinationFinding(false, $"{Target(destination)} does not prove who it is: {fault.Message} Renew its certificate, or correct {key}:Url.")];
        }
    }

    private HttpRequestMessage Request(WebhookOptions webhook, LeadDelivery delivery)
    {
        var body = WebhookMessage.Of(delivery);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var id = $"lead_{delivery.Key}";
        var request = new HttpRequestMessage(HttpMethod.Post, webhook.Url) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("LeadBot", "1"));
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(webhook.Secrets, id, now, body));
        return request;
    }

    private static string Words(HttpRequestException fault) => fault.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => "its name is not known.",
        HttpRequestError.SecureConnectionError => "its certificate is not accepted.",
        HttpRequestError.ConnectionError => "it refuses connections.",
        _ => "the connection broke.",
    };
}
