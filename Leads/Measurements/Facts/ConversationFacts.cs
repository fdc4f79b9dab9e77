namespace LeadBot.Leads.Measurements.Facts;

/// <summary>What the event log says of one conversation, as far as figures count it. Made by <see cref="FactReader"/>.</summary>
public sealed record ConversationFacts(string Bot, string ConversationId)
{
    /// <summary>Null where the log holds no start: then the conversation is in no figure that counts conversations.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public string Channel { get; init; } = "";

    /// <summary>As <see cref="PagePath.Of"/> gives it; empty where none was known.</summary>
    public string Page { get; init; } = "";

    /// <summary><c>utm_campaign</c>; empty where there was none.</summary>
    public string Campaign { get; init; } = "";

    public bool Captured { get; init; }

    public bool Qualified { get; init; }

    /// <summary>A person accepted a handoff.</summary>
    public bool Accepted { get; init; }

    /// <summary>A handoff was complete when it opened.</summary>
    public bool Completed { get; init; }

    /// <summary>The bot called a person or noted an exception: <see cref="Topics"/> says of what.</summary>
    public bool Excepted => Topics.Count > 0;

    /// <summary>Fields that were asked for, each once, in the order of their names.</summary>
    public IReadOnlyList<string> Asked { get; init; } = [];

    /// <summary>The question at which the visitor stopped and did not come back; empty where none was open, null where they did not stop.</summary>
    public string? Dropped { get; init; }

    /// <summary>Reasons of <c>escalated</c> and kinds of <c>exception</c>, each once, in the order of their names.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    public IReadOnlyList<HandoffFacts> Handoffs { get; init; } = [];

    /// <summary>In the order of field and reader.</summary>
    public IReadOnlyList<ClaimFigure> Claims { get; init; } = [];
}
