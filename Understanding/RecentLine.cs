namespace LeadBot.Understanding;

/// <param name="Speaker"><c>visitor</c>, <c>bot</c> or <c>rep</c>.</param>
public sealed record RecentLine(string Speaker, string Text);
