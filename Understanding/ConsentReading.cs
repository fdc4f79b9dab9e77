using LeadBot.Leads.Consents;

namespace LeadBot.Understanding;

/// <summary>What the visitor said about being contacted.</summary>
public sealed record ConsentReading(ConsentState State, string Quote, int Offset);
