namespace LeadBot.Understanding.Messages;

/// <summary>What stands between two tokens, weakest first.</summary>
internal enum Break
{
    None,
    Space,
    Hyphen,
    Comma,
    Clause,
    Sentence,
}
