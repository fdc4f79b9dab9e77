namespace LeadBot.Understanding.Phones;

/// <summary>How one country writes its numbers.</summary>
/// <param name="Code">ISO 3166 code.</param>
/// <param name="CallingCode">Digits behind the plus.</param>
/// <param name="Trunk">What is dialled before a national number and falls away behind the plus; empty for none.</param>
/// <param name="Shortest">Digits of the shortest national number, trunk prefix not counted.</param>
/// <param name="Longest">Digits of the longest.</param>
internal sealed record PhoneRegion(string Code, string CallingCode, string Trunk, int Shortest, int Longest);
