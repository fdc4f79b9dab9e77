namespace LeadBot.Understanding.Languages;

/// <summary>The visitor asks to go on in another language.</summary>
/// <param name="Language">ISO 639 code of the language, such as <c>de</c>.</param>
/// <param name="Quote">The words that ask for it.</param>
/// <param name="IsAll">True where the message says nothing else.</param>
public sealed record LanguageWish(string Language, TextSpan Quote, bool IsAll);
