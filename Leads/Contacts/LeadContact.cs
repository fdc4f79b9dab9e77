namespace LeadBot.Leads.Contacts;

/// <summary>
/// How the visitor can be written to where they wrote from, as the channel itself says it. It is no claim of theirs: neither name nor phone
/// number of the lead, and no consent.
/// </summary>
public sealed record LeadContact
{
    /// <summary>Null on web chat, where nobody knows who writes.</summary>
    public ChannelAddress? Channel { get; init; }

    /// <summary>That and when the visitor asked not to be contacted, or can no longer be; null while they may be written to.</summary>
    public OptOut? OptOut { get; init; }
}
