using LeadBot.Leads.Handoffs;

namespace LeadBot.Leads.Routing;

/// <summary>Who gets a lead: what stopped the bot by its reason where the settings say so, support and accounts by what the visitor came for, the others by service.</summary>
internal static class OwnerChoice
{
    public static (string Owner, string Because) Choose(
        LeadKind kind, EscalationReason? escalation, string? service, string? country, string? language, RoutingOptions routing, OwnersOptions owners)
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

        var able = owners.Owners.Where(owner => owner.Value.Services.Contains(service, StringComparer.OrdinalIgnoreCase)).ToList();
        // Who names this territory or language comes before who takes any.
        var near = able.Count < 2 ? default : able.Where(owner => Covers(owner.Value, country, language))
            .OrderByDescending(owner => Math.Sign(owner.Value.Countries.Count)).ThenByDescending(owner => language is null ? 0 : Math.Sign(owner.Value.Languages.Count))
            .FirstOrDefault();
        if (near.Key is not null)
        {
            return (near.Key, $"owner for service {service}{Where(near.Value, country, language)}");
        }

        if (able.Count > 0)
        {
            return (able[0].Key, $"owner for service {service}");
        }

        return (routing.IntakeOwner, $"owner for intake: nobody has service {service}");
    }

    private static bool Covers(OwnerOptions owner, string? country, string? language) =>
        (owner.Countries.Count == 0 || (country is not null && owner.Countries.Contains(country, StringComparer.OrdinalIgnoreCase)))
        && Spoken.Covers(owner.Languages, language);

    private static string Where(OwnerOptions owner, string? country, string? language) =>
        (owner.Countries.Count > 0 ? $", territory {country}" : "") + (owner.Languages.Count > 0 && language is not null ? $", language {language}" : "");
}
