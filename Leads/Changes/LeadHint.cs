namespace LeadBot.Leads.Changes;

/// <summary>A hint that something changed; whoever is interested reads it again.</summary>
/// <param name="Kind"><c>lead</c>, <c>handoff</c>, <c>destination</c>, or <c>reply</c>: some did not go out, or go again.</param>
/// <param name="Id">Of the lead or handoff; the name of the destination; of replies what they belong to.</param>
public readonly record struct LeadHint(string Bot, string Kind, string Id);
