namespace LeadBot.Leads.Transfer;

/// <summary>A file that cannot be read as leads at all, in words for the person who sent it.</summary>
public sealed class LeadFileException(string message) : Exception(message);
