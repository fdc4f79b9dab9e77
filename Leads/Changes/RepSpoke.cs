using LeadBot.Leads.Handoffs;

namespace LeadBot.Leads.Changes;

/// <summary>
/// A person's words in the conversation of an accepted handoff, written only while the handoff stands at the version that was seen and,
/// unless it is a note, the visitor may be written to. With the first of them the person owns the conversation and the bot is silent.
/// </summary>
/// <param name="Key">The sender's own key of it: what comes again under the same key conflicts.</param>
/// <param name="IsNote">For colleagues alone; the visitor never sees it.</param>
public sealed record RepSpoke(Handoff Handoff, string Key, string By, string Text, bool IsNote) : ILeadChange
{
    /// <summary>The template that the words are, or null for free ones.</summary>
    public ReplyTemplateText? Template { get; init; }

    /// <summary>What comes with the words.</summary>
    public IReadOnlyList<SaidFile> Files { get; init; } = [];
}
