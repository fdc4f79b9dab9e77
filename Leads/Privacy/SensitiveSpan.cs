namespace LeadBot.Leads.Privacy;

/// <summary>A stretch of a message that nobody may read again.</summary>
/// <param name="Kind"><c>card</c>, <c>ssn</c>, <c>nationalId</c>, <c>iban</c>, <c>password</c>, <c>apiKey</c>, <c>health</c> or <c>confidential</c>.</param>
/// <param name="Offset">In UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
/// <param name="Masked">False where the words are sensitive but kept (a health statement that is also the need is kept and flagged).</param>
public readonly record struct SensitiveSpan(string Kind, int Offset, int Length, bool Masked = true)
{
    internal int End => Offset + Length;
}
