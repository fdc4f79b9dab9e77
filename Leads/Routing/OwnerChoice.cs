using LeadBot.Leads.Handoffs;

namespace LeadBot.Leads.Routing;

/// <summary>Who gets a lead: what stopped the bot by its reason where the settings say so, support and accounts by what the visitor came for, the others by service.</summary>
internal static class OwnerChoice
{
    public static (string Owner, string Because) Choose(LeadKind kind, EscalationReason? escalation, string? service, RoutingOptions routing, OwnersOptions owners)
    {
        if (escalation is { } reason && routing.EscalationOwners.TryGetValue(EnumKeys.Of(reason), out var named))
        {
            return (named, $"owner for {EnumKeys.Of(reason)}");
        }

        switch (kind)
        {
            case LeadKind.Support:
                return (routing.SupportOwner, "owner for support");
            case LeadKind.Customer:
                return (routing.CustomerOwner, "owner for existing customers");
        }

        if (service is null)
        {
            return (routing.IntakeOwner, "owner for intake: no service named");
        }

        foreach (var (key, owner) in owners.Owners)
        {
            if (owner.Services.Contains(service, StringComparer.OrdinalIgnoreCase))
            {
                return (key, $"owner for service {service}");
            }
        }

        return (routing.IntakeOwner, $"owner for intake: nobody has service {service}");
    }
}
