using System.Buffers;
using System.Collections.Frozen;

namespace LeadBot.Leads.Privacy;

/// <summary>Passwords, PINs, codes and keys beside a word that names them. Each word is looked at once, and only so far behind it.</summary>
internal static class SecretWords
{
    private const int LongestValue = 512;
    private const int LongestQuote = 80;

    private static readonly (string Name, SecretShape Shape)[] Names =
    [
        ("contraseña", SecretShape.Password), ("contrasena", SecretShape.Password), ("mot de passe", SecretShape.Password), ("palavra-passe", SecretShape.Password), ("parola d'ordine", SecretShape.Password),
        ("passphrase", SecretShape.Phrase), ("seed phrase", SecretShape.Phrase), ("recovery phrase", SecretShape.Phrase), ("password", SecretShape.Password), ("passwort", SecretShape.Password), ("kennwort", SecretShape.Password),
        ("passcode", SecretShape.Password), ("passwd", SecretShape.Password), ("senha", SecretShape.Password), ("clave", SecretShape.Password), ("pass", SecretShape.Pass), ("pwd", SecretShape.Password), ("pw", SecretShape.Password), ("mdp", SecretShape.Password),
        ("pin", SecretShape.Pin), ("otp", SecretShape.Pin), ("verification code", SecretShape.Pin), ("one-time code", SecretShape.Pin), ("one time code", SecretShape.Pin), ("login code", SecretShape.Pin),
        ("security code", SecretShape.CardCode), ("cvv2", SecretShape.CardCode), ("cvv", SecretShape.CardCode), ("cvc", SecretShape.CardCode),
        ("secret access key", SecretShape.Key), ("secret key", SecretShape.Key), ("client secret", SecretShape.Key), ("private key", SecretShape.Key), ("access key", SecretShape.Key), ("access token", SecretShape.Key), ("auth token", SecretShape.Key),
        ("api key", SecretShape.Key), ("api-key", SecretShape.Key), ("api_key", SecretShape.Key), ("apikey", SecretShape.Key), ("api token", SecretShape.Key), ("access_token", SecretShape.Key), ("access_key", SecretShape.Key), ("client_secret", SecretShape.Key), ("secret_key", SecretShape.Key),
        ("accountkey", SecretShape.Key), ("sharedaccesskey", SecretShape.Key), ("bearer", SecretShape.Key), ("token", SecretShape.Key), ("secret", SecretShape.Key), ("key", SecretShape.LongKey),
    ];

    private static readonly SearchValues<string> Words = SearchValues.Create([.. Names.Select(static name => name.Name)], StringComparison.OrdinalIgnoreCase);

    // "The password is wrong" tells no password.
    private static readonly FrozenSet<string> NoSecrets = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "wrong", "invalid", "incorrect", "not", "reset", "missing", "forgotten", "lost", "the", "correct", "right", "still", "also", "secret", "confidential", "safe", "too", "short", "weak", "very", "always", "never", "what", "my", "our", "broken",
        "unknown", "how", "something", "already", "only", "same", "blank", "empty", "hard", "easy", "part", "all", "yes", "set", "and", "for", "gone", "sent", "kept", "bad", "strong", "long", "old", "new", "ok", "okay", "fine", "here", "there", "this",
        "that", "one", "none", "reused", "public", "private", "important", "enough", "just", "out", "policy", "policies", "manager", "protection", "rules", "security", "login", "sso", "stuff", "with", "from", "who", "why", "when", "where", "which", "please", "help", "issue",
        "issues", "problem", "problems", "your", "their", "his", "her", "its", "it's", "no", "up", "on", "in", "a", "an", "is", "be", "to", "or", "as", "at", "so", "we", "you", "true", "false", "null", "todo", "n/a", "required", "needed", "communication", "plain", "complicated", "difficult", "essential");

    private static readonly FrozenSet<string> Followers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "and", "for", "or", "but", "please", "thanks", "thx", "user", "username", "login", "the", "i", "we", "you", "if", "so", "on", "in", "can", "now", "then", "to", "with", "btw", "email", "und", "y", "et", "e");

    private static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "for", "to", "of", "would", "will", "für", "para", "pour");

    private static readonly FrozenSet<string> WeakLinks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "is", "was", "ist", "lautet", "es", "est", "é", "it's", "its", "be", "s");

    public static void Add(List<SensitiveSpan> spans, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Words);
            if (next < 0)
            {
                return;
            }

            at += next;
            var (name, shape) = NameAt(text, at);
            var end = at + name.Length;
            end += end < text.Length && text[end] is 's' or 'S' ? 1 : 0;
            end += text.AsSpan(end).StartsWith("'s ", StringComparison.Ordinal) ? 1 : 0; // "my password's hunter2": the "s" is the link
            var isWord = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]) || text[end - 1] == '\'');
            if (isWord && Read(text, end, shape) is { Length: > 0 } span)
            {
                spans.Add(span);
                at = span.End;
            }
            else
            {
                at += name.Length;
            }
        }
    }

    private static (string Name, SecretShape Shape) NameAt(string text, int at)
    {
        foreach (var entry in Names)
        {
            if (text.AsSpan(at).StartsWith(entry.Name, StringComparison.OrdinalIgnoreCase))
            {
                return entry;
            }
        }

        return (text[at..(at + 1)], SecretShape.LongKey); // letters that only fold together, such as the Kelvin sign
    }

    private static SensitiveSpan Read(string text, int at, SecretShape shape)
    {
        var link = SecretLink.After(text, ref at, Fillers, WeakLinks);
        var quote = at < text.Length && text[at] is '"' or '\'' or '`' or '<' ? text[at] : '\0';
        at += quote != '\0' ? 1 : 0;
        var most = Math.Min(text.Length, at + LongestValue);
        var end = quote == '\0' ? EndOfWord(text, at, most) : EndOfQuote(text, at, most, quote == '<' ? '>' : quote);
        var value = text.AsSpan(at, end - at);
        if (value.Length > 0 && value[0] is '.' or ',' or ';' or ')' or '!')
        {
            return default;
        }

        if (value.Length < 3 || !value.ContainsAnyExcept(SensitiveText.Mark))
        {
            return default;
        }

        return shape switch
        {
            SecretShape.Pin or SecretShape.CardCode => Code(at, value, link, shape),
            SecretShape.Key or SecretShape.LongKey => IsKey(value, link, shape) ? new SensitiveSpan("apiKey", at, value.Length) : default,
            SecretShape.Phrase when link != SecretLinkKind.None => new SensitiveSpan("password", at, EndOfPhrase(text, at, most) - at),
            SecretShape.Pass when link != SecretLinkKind.Firm && !value.ContainsAnyInRange('0', '9') => default,
            _ => IsPassword(text, value, end, link, quote != '\0') ? new SensitiveSpan("password", at, value.Length) : default,
        };
    }

    private static int EndOfWord(string text, int at, int most)
    {
        var end = at;
        while (end < most && !char.IsWhiteSpace(text[end]) && text[end] is not ('"' or '`'))
        {
            end++;
        }

        while (end > at && text[end - 1] is '.' or ',' or ';' or ':' or '?' or ')' or '\'')
        {
            end--;
        }

        return end;
    }

    /// <summary>A quoted value may hold spaces; where the quote is never closed it is one word.</summary>
    private static int EndOfQuote(string text, int at, int most, char close)
    {
        var part = text.AsSpan(at, Math.Min(most - at, LongestQuote));
        var length = part.IndexOf(close);
        return length > 0 && !part[..length].Contains('\n') ? at + length : EndOfWord(text, at, most);
    }

    private static SensitiveSpan Code(int at, ReadOnlySpan<char> value, SecretLinkKind link, SecretShape shape)
    {
        var isCode = !value.ContainsAnyExceptInRange('0', '9') && value.Length <= 8 && (link != SecretLinkKind.None || value.Length <= 4);
        return isCode ? new SensitiveSpan(shape == SecretShape.CardCode ? "card" : "password", at, value.Length) : default;
    }

    private static bool IsKey(ReadOnlySpan<char> value, SecretLinkKind link, SecretShape shape)
    {
        var isMixed = value.ContainsAnyInRange('0', '9') && value.ContainsAnyInRange('A', 'z');
        var isPlain = !value.ContainsAnyExcept(KeyLetters);
        return isPlain && (shape, link) switch
        {
            (SecretShape.LongKey, _) => link != SecretLinkKind.None && value.Length >= 20,
            (_, SecretLinkKind.None) => value.Length >= 16 && isMixed,
            (_, SecretLinkKind.Weak) => (value.Length >= 8 && isMixed) || value.Length >= 24,
            _ => (value.Length >= 6 && isMixed) || value.Length >= 20,
        };
    }

    private static readonly SearchValues<char> KeyLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-.~%!$&*^#@");

    private static bool IsPassword(string text, ReadOnlySpan<char> value, int end, SecretLinkKind link, bool isQuoted)
    {
        var bare = value.TrimEnd('!');
        if (NoSecrets.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare) || bare.Length < 3)
        {
            return false;
        }

        var isWord = !bare.ContainsAnyExceptInRange('a', 'z') || !bare[1..].ContainsAnyExceptInRange('a', 'z');
        if (!isWord)
        {
            // "pass 12" is an order of events; "password Wombat!2291" is not.
            return link != SecretLinkKind.None || (bare.ContainsAnyExcept(Letters) && bare.IndexOfAny(Letters) >= 0 && !bare.ContainsAny(Joins) && bare.ContainsAnyInRange('!', '@'));
        }

        return link != SecretLinkKind.None && (isQuoted || (!IsProse(bare) && EndsThere(text, end)));
    }

    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create("\n\r\"`.;");

    private static readonly SearchValues<char> Joins = SearchValues.Create("-/'()");

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // "Expired", "resetting", "usually": how a password is, not what it is.
    private static bool IsProse(ReadOnlySpan<char> word) =>
        word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) || word.EndsWith("ly", StringComparison.OrdinalIgnoreCase);

    // A plain word is a password only where the sentence does not go on with it.
    private static bool EndsThere(string text, int end)
    {
        if (end >= text.Length || text[end] != ' ')
        {
            return true;
        }

        var rest = text.AsSpan(end + 1);
        var length = rest.IndexOfAnyExcept(Letters);
        var next = length < 0 ? rest : rest[..length];
        return next.Length == 0 || Followers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(next);
    }

    private static int EndOfPhrase(string text, int at, int most)
    {
        var length = text.AsSpan(at, most - at).IndexOfAny(PhraseEnds);
        return length < 0 ? most : at + length;
    }
}
