namespace LeadBot.Leads;

/// <summary>What the visitor's browser says of place and language; no address look-up is made.</summary>
public sealed record VisitorGeo
{
    /// <summary>ISO 3166 country derived from the locale's region or the time zone, or null.</summary>
    public string? Country { get; init; }

    /// <summary>IANA name, such as <c>Europe/Prague</c>.</summary>
    public string? TimeZone { get; init; }

    /// <summary>BCP 47 tag, such as <c>en-US</c>.</summary>
    public string? Locale { get; init; }
}
