namespace LeadBot.Conversations.Checks;

/// <summary>One line of what a check has found.</summary>
/// <param name="Part">What it is about, such as <c>Telegram (default)</c>.</param>
/// <param name="IsWell">False where something has to be done.</param>
/// <param name="Text">What was found; where something has to be done, the setting's key and what to do.</param>
public sealed record SetUpFinding(string Part, bool IsWell, string Text);
