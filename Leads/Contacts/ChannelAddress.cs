namespace LeadBot.Leads.Contacts;

/// <summary>Who writes, in the words of a channel that has proved it.</summary>
public sealed record ChannelAddress
{
    /// <summary>The channel: <c>telegram</c>, <c>whatsapp</c>, <c>teams</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The channel's own id of the person: Telegram's number of the account, the WhatsApp number as <c>+14155550123</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Under which others find them there, without <c>@</c>; null where they have none.</summary>
    public string? Username { get; init; }

    /// <summary>What they call themselves in their profile; anything may stand there.</summary>
    public string? Name { get; init; }

    /// <summary>True: the channel's signature or secret proves that it comes from this account.</summary>
    public bool Verified { get; init; } = true;
}
