namespace LeadBot.Conversations.Attachments;

/// <summary>What became of a file that a channel announced.</summary>
public enum FileFate
{
    /// <summary>Its message is acknowledged, the file not fetched yet.</summary>
    Coming,

    /// <summary>It is here and opens.</summary>
    Kept,

    /// <summary>Larger than what is kept; nobody fetches it again.</summary>
    TooLarge,

    /// <summary>It could not be fetched in its time; nobody tries again.</summary>
    Failed,
}
