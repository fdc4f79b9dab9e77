namespace LeadBot.Leads.Replies;

/// <summary>A reply that did not reach the visitor's channel, or that the channel could not deliver.</summary>
/// <param name="Id">Names it for as long as it stands there.</param>
/// <param name="Channel">Where the visitor is.</param>
/// <param name="ByPerson">False where the bot said it.</param>
/// <param name="Text">What was said; empty where it was no text.</param>
/// <param name="Reason">What the channel said last.</param>
/// <param name="Attempts">Tries since it was said, or since it was last sent again.</param>
/// <param name="SaidAt">When it was said.</param>
/// <param name="At">When it was given up.</param>
/// <param name="LeadId">The conversation's newest lead, where it has one.</param>
/// <param name="HandoffId">Its newest handoff, where it has one.</param>
/// <param name="Hold">Why it must not go again; null where it may.</param>
public sealed record ParkedReply(
    string Id, string Channel, bool ByPerson, string Text, string Reason, int Attempts, DateTimeOffset SaidAt, DateTimeOffset At, string? LeadId, string? HandoffId,
    ReplyHold? Hold);
