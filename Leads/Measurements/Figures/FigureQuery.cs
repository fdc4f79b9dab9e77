namespace LeadBot.Leads.Measurements.Figures;

/// <summary>What a figure is asked of. Days are UTC; both ends belong to the range.</summary>
public sealed record FigureQuery(string Bot, DateOnly From, DateOnly To)
{
    /// <summary>Only conversations of this channel.</summary>
    public string? Channel { get; init; }

    /// <summary>Only conversations that started on this page, as <see cref="PagePath.Of"/> gives it.</summary>
    public string? Page { get; init; }

    /// <summary>Only conversations of this <c>utm_campaign</c>.</summary>
    public string? Campaign { get; init; }
}
