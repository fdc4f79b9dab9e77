namespace LeadBot.Understanding.Messages;

internal enum TokenKind
{
    Word,
    Number,
    Email,
    Url,
    Sign,
}
