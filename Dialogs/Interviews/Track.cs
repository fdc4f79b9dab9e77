using System.Text.Json.Serialization;

namespace LeadBot.Dialogs.Interviews;

/// <summary>What a conversation is doing, and so what is still asked.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Track>))]
public enum Track
{
    /// <summary>All questions of the schema.</summary>
    Qualify,

    /// <summary>Contact and consent only: the visitor wants to be contacted or to end the questions.</summary>
    Contact,

    /// <summary>A person takes over: one way to reach the visitor if none is known, then consent.</summary>
    Transfer,

    /// <summary>Help with something delivered: one way to reach the visitor if none is known.</summary>
    Support,

    /// <summary>Not about the firm: one polite line and at most one question.</summary>
    Other,

    /// <summary>One line was said, nothing is answered any more until the visitor asks for something of ours.</summary>
    Spam,

    /// <summary>The visitor wants no more messages.</summary>
    Silent,
}
