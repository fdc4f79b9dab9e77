namespace LeadBot.Leads.Replies;

/// <summary>What became of a wish to send replies again.</summary>
/// <param name="Count">How many go again.</param>
/// <param name="Held">How many stay, by why.</param>
public sealed record ReplayResult(int Count, IReadOnlyDictionary<ReplyHold, int> Held)
{
    /// <summary>Why they do, in words; null where none does.</summary>
    public string? Why => Held.Count == 0 ? null : string.Join(' ', Held.Keys.Order().Select(ReplyHoldWords.Of));
}
