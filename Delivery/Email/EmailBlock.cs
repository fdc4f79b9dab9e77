namespace LeadBot.Delivery.Email;

/// <summary>A heading of a brief and what stands below it.</summary>
internal sealed record EmailBlock(string Title, IReadOnlyList<string> Lines, bool IsList);
