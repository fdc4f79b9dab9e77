namespace LeadBot.Understanding.Training;

/// <summary>A file of labelled texts cannot be used; the message says why, for whoever named it.</summary>
public sealed class CorpusException(string message) : Exception(message);
