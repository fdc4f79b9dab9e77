namespace LeadBot.Leads.Transfer;

/// <summary>One column of a preset.</summary>
/// <param name="Header">As it stands in the file.</param>
/// <param name="Read">The cell of a lead; null is empty.</param>
/// <param name="Target">What an import does with it (<see cref="LeadTarget"/>); null where it only informs.</param>
internal sealed record LeadColumn(string Header, Func<Lead, string?> Read, string? Target = null)
{
    /// <summary>An E.164 number that a CRM reads: its plus is no formula there and must stay.</summary>
    public bool IsPlainPhone { get; init; }
}
