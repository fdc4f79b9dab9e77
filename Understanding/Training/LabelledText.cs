namespace LeadBot.Understanding.Training;

/// <summary>One sentence and what it wants.</summary>
public sealed record LabelledText(string Label, string Text);
