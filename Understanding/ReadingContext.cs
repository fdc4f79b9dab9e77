using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;

namespace LeadBot.Understanding;

/// <summary>What is known when a message is read.</summary>
public sealed record ReadingContext
{
    public required BotProfile Profile { get; init; }

    /// <summary>The bot's key in the settings; empty where nothing depends on it.</summary>
    public string Bot { get; init; } = "";

    /// <summary>The conversation, and the message's own id in it; empty where there is none.</summary>
    public string ConversationId { get; init; } = "";

    public string MessageId { get; init; } = "";

    /// <summary>The field that the bot's last message asked for, <c>consent</c>, or null.</summary>
    public string? Asked { get; init; }

    /// <summary>1 for the question's first time, 2 for the clarifying one.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>ISO 3166 country of a phone number without a prefix, from locale, time zone or channel; null where unknown.</summary>
    public string? Country { get; init; }

    /// <summary>BCP 47 tag of the visitor.</summary>
    public string? Locale { get; init; }

    /// <summary>BCP 47 tag of the language that the bot speaks in this conversation; null means the bot's own.</summary>
    public string? Language { get; init; }

    /// <summary>Approved clarifying questions for <see cref="Asked"/> among which may be chosen (<see cref="Reading.ChosenClarification"/>).</summary>
    public IReadOnlyList<OfferedAnswer> Clarifications { get; init; } = [];

    /// <summary>What is stored so far.</summary>
    public IReadOnlyDictionary<string, FieldAnswer> Known { get; init; } = new Dictionary<string, FieldAnswer>();
}
