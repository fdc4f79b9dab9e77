namespace LeadBot.Leads.Handoffs;

/// <summary>Words that the channel has approved beforehand.</summary>
/// <param name="Text">With <c>{{1}}</c>, <c>{{2}}</c> … where something is put in.</param>
/// <param name="Placeholders">How many there are.</param>
public sealed record ReplyTemplate(string Name, string Text, int Placeholders);
