using System.Net.Sockets;
using System.Security.Authentication;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Outbox;
using LeadBot.Leads.Routing;
using Microsoft.Extensions.Options;

namespace LeadBot.Delivery.Email;

/// <summary>Tells people of the house about leads: the owner, or the mailboxes of the settings. A repeat carries the same <c>Message-ID</c>.</summary>
internal sealed class EmailDestination(IOptionsMonitor<EmailOptions> options, IOptionsMonitor<OwnersOptions> owners, TimeProvider time) : ILeadDestination, IHouseMail
{
    public const string Name = "Email";

    public string Kind => Name;

    public bool IsInternal => true;

    internal SmtpClient Smtp { get; init; } = new();

    public string Target(string destination) => options.Get(destination).To is { Count: > 0 } to ? string.Join(", ", to) : "the lead's owner";

    public async Task<DeliveryResult> DeliverAsync(LeadDelivery delivery, CancellationToken ct)
    {
        var email = options.Get(delivery.Destination);
        return Recipients(email, delivery.Destination, OwnerOf(delivery), out var missing) is { Count: > 0 } to
            ? await TryAsync(email, server => Smtp.SendAsync(email.Smtp, Mail(delivery, email.From, to), server), $"took it for {string.Join(", ", to)}", ct)
            : new DeliveryResult.Permanent(missing);
    }

    public async Task<DeliveryResult> SendAsync(string destination, HouseMail mail, CancellationToken ct)
    {
        var email = options.Get(destination);
        var missing = $"\"{mail.To}\" is no address that mail can be sent to.";
        var to = mail.To is { } one ? MailAddressText.IsAddress(one) ? [one] : [] : Recipients(email, destination, mail.Owner, out missing);
        return to.Count == 0
            ? new DeliveryResult.Permanent(missing)
            : await TryAsync(email, server => Smtp.SendAsync(email.Smtp, HouseMailText.Compose(mail, email.From, to), server), "took it", ct);
    }

    public async Task<IReadOnlyList<DestinationFinding>> CheckAsync(string destination, CancellationToken ct)
    {
        var email = options.Get(destination);
        var tried = await TryAsync(email, server => Smtp.TouchAsync(email.Smtp, email.From, server), "", ct);
        var findings = new List<DestinationFinding>
        {
            tried.Why is { } why
                ? new(false, $"{why} Check {DestinationsOptions.Section}:{destination}:Smtp.")
                : new(true, $"{email.Smtp.Host} takes mail from {email.From}{(string.IsNullOrEmpty(email.Smtp.User) ? "" : " and knows the sign-in")}."),
        };
        var without = email.To.Count > 0 ? [] : owners.CurrentValue.Owners.Where(owner => !MailAddressText.IsAddress(owner.Value.Email ?? "")).Select(owner => owner.Key).ToList();
        if (email.To.Count == 0 && without.Count == owners.CurrentValue.Owners.Count)
        {
            findings.Add(new(false, $"Nobody reads it. Set {DestinationsOptions.Section}:{destination}:To, or Owners:{{owner}}:Email for each owner."));
        }
        else if (without.Count > 0)
        {
            findings.Add(new(false, $"No mail for the leads of {string.Join(", ", without)}: set Owners:{{owner}}:Email for each, or {DestinationsOptions.Section}:{destination}:To."));
        }

        return findings;
    }

    private async Task<DeliveryResult> TryAsync(EmailOptions email, Func<CancellationToken, Task> call, string done, CancellationToken ct)
    {
        using var limit = new CancellationTokenSource(email.Smtp.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, ct);
        try
        {
            await call(either.Token);
            return new DeliveryResult.Delivered($"{email.Smtp.Host} {done}");
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

    private IReadOnlyList<string> Recipients(EmailOptions email, string destination, string? owner, out string missing)
    {
        missing = "";
        if (email.To.Count > 0)
        {
            return email.To;
        }

        if (owner is not null && owners.CurrentValue.Owners.TryGetValue(owner, out var found) && found.Email is { } address && MailAddressText.IsAddress(address))
        {
            return [address];
        }

        missing = owner is null
            ? $"Nobody owns the lead. Set Delivery:{destination}:To for such leads."
            : $"Owners:{owner}:Email is not set, and neither is Delivery:{destination}:To.";
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
            ReplyTo = delivery.News is DeliveryNews.Withdrawn or DeliveryNews.Deleted ? null : (delivery.Lead.Value("email") as FieldValue.Text)?.Value,
        };
    }
}
