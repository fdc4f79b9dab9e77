namespace LeadBot.Understanding;

/// <summary>Words of a message, letter for letter, and where they start in UTF-16 units.</summary>
public readonly record struct TextSpan(string Text, int Offset);
