using System.Net.Sockets;
using System.Security.Authentication;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Delivery.Email;

/// <summary>Tells people of the house about leads: the owner, or the mailboxes of the settings. A repeat carries the same <c>Message-ID</c>.</summary>
internal sealed class EmailDestination(IOptionsMonitor<EmailOptions> options, IOptionsMonitor<OwnersOptions> owners, TimeProvider time) : ILeadDestination
{
    public const string Name = "Email";

    public string Kind => Name;

    public bool IsInternal => true;

    internal SmtpClient Smtp { get; init; } = new();

    public string Target(string destination) => options.Get(destination).To is { Count: > 0 } to ? string.Join(", ", to) : "the lead's owner";

    public async Task<DeliveryResult> DeliverAsync(LeadDelivery delivery, CancellationToken ct)
    {
        var email = options.Get(delivery.Destination);
        if (Recipients(email, delivery, out var missing) is not { Count: > 0 } to)
        {
            return new DeliveryResult.Permanent(missing);
        }

        using var limit = new CancellationTokenSource(email.Smtp.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await Smtp.SendAsync(email.Smtp, Mail(delivery, email.From, to), either.Token);
            return new DeliveryResult.Delivered($"{email.Smtp.Host} took it for {string.Join(", ", to)}");
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return new DeliveryResult.Transient($"{email.Smtp.Host} did not take the mail in {email.Smtp.Timeout.TotalSeconds:0} seconds.");
        }
        catch (SmtpRefusedException refused)
        {
            return refused switch
            {
                { IsSignIn: true, Code: >= 500 } => new DeliveryResult.AuthBroken(refused.Message),
                { Code: >= 500 } => new DeliveryResult.Permanent($"{email.Smtp.Host} refuses the mail: {refused.Message}"),
                _ => new DeliveryResult.Transient($"{email.Smtp.Host} does not take the mail now: {refused.Message}"),
            };
        }
        catch (AuthenticationException)
        {
            return new DeliveryResult.AuthBroken($"The certificate of {email.Smtp.Host} is not accepted, so nothing was sent.");
        }
        catch (Exception fault) when (fault is IOException or SocketException)
        {
            return new DeliveryResult.Transient($"{email.Smtp.Host} cannot be reached on port {email.Smtp.Port}: {fault.Message}");
        }
    }

    private IReadOnlyList<string> Recipients(EmailOptions email, LeadDelivery delivery, out string missing)
    {
        missing = "";
        if (email.To.Count > 0)
        {
            return email.To;
        }

        var owner = OwnerOf(delivery);
        if (owner is not null && owners.CurrentValue.Owners.TryGetValue(owner, out var found) && found.Email is { } address && MailAddressText.IsAddress(address))
        {
            return [address];
        }

        missing = owner is null
            ? $"Nobody owns the lead. Set Delivery:{delivery.Destination}:To for such leads."
            : $"Owners:{owner}:Email is not set, and neither is Delivery:{delivery.Destination}:To.";
        return [];
    }

    private static string? OwnerOf(LeadDelivery delivery) => delivery.Lead.Routing?.Owner ?? delivery.Lead.Handoff?.Owner;

    private Mail Mail(LeadDelivery delivery, string from, IReadOnlyList<string> to)
    {
        var brief = EmailBrief.Of(delivery, OwnerOf(delivery) is { } owner ? owners.CurrentValue.NameOf(owner) : null);
        var domain = MailAddressText.DomainOf(from);
        return new Mail($"{delivery.Lead.Id}.{delivery.Lead.Version}@{domain}", from, to, brief.Subject, brief.ToText(), brief.ToHtml(), delivery.At)
        {
            Thread = $"{delivery.Lead.Id}@{domain}",
            ReplyTo = (delivery.Lead.Value("email") as FieldValue.Text)?.Value,
        };
    }
}
