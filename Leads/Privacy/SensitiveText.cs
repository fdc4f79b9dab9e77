using System.Buffers;
using System.Text.RegularExpressions;

namespace LeadBot.Leads.Privacy;

/// <summary>
/// Finds what nobody should read again: card numbers, social security numbers, bank accounts, passwords and keys are masked;
/// a statement of health or of confidential material is flagged and kept, because it may be the need itself.
/// </summary>
public static partial class SensitiveText
{
    /// <summary>Stands in place of each masked UTF-16 unit, so that offsets hold.</summary>
    public const char Mark = '\u2022';

    private const int MaxLength = 100_000;

    private static readonly SearchValues<string> SecretWords = SearchValues.Create(
        ["passw", "passc", "passp", "pwd", "pw", "contraseña", "mot de passe", "senha", "sk-", "sk_", "pk_", "AKIA", "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "xox", "AIza", "eyJ", "key", "token", "secret"],
        StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[0-9](?:[ \-.\u00A0]?[0-9]){11,22}", RegexOptions.NonBacktracking)]
    private static partial Regex CardShape { get; }

    [GeneratedRegex(@"\b[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}\b", RegexOptions.NonBacktracking)]
    private static partial Regex SsnShape { get; }

    [GeneratedRegex(@"\b(?:ssn|social security(?: number| no\.?)?)\W{0,3}(?:is\W{0,2})?([0-9]{9})\b", RegexOptions.IgnoreCase, 100)]
    private static partial Regex BareSsn { get; }

    [GeneratedRegex(@"\b[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{2,4}){3,8}\b", RegexOptions.IgnoreCase, 100)]
    private static partial Regex IbanShape { get; }

    [GeneratedRegex(@"\b(?:password|passwd|passwort|passcode|passphrase|pwd|pw|contraseña|mot de passe|senha)\b(?:\s+(?:for|to|of)\s+\S+(?:\s+\S+)?)?\s*(?:is|=|:|ist|es|it's|->)\s*[""'`]?([^\s""'`,;]{3,})",
        RegexOptions.IgnoreCase, 100)]
    private static partial Regex Password { get; }

    [GeneratedRegex(@"\b(?:password|passwd|pwd|pw)\s+([^\s,;]*[0-9!@#$%^&*_][^\s,;]*)", RegexOptions.IgnoreCase, 100)]
    private static partial Regex PasswordBeside { get; }

    [GeneratedRegex(@"\b(?:sk-[A-Za-z0-9_\-]{16,}|sk_(?:live|test)_[A-Za-z0-9]{10,}|pk_live_[A-Za-z0-9]{10,}|AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{20,}|xox[abprs]-[A-Za-z0-9\-]{10,}|AIza[A-Za-z0-9_\-]{30,}|eyJ[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{10,}\.[A-Za-z0-9_\-]{5,})",
        RegexOptions.NonBacktracking)]
    private static partial Regex KeyShape { get; }

    [GeneratedRegex(@"\b(?:api[ _\-]?key|secret(?: key)?|access[ _\-]?key|access[ _\-]?token|token|client secret|private key|key)\s*(?:is|=|:)\s*[""'`]?([A-Za-z0-9+/=_\-]{20,})",
        RegexOptions.IgnoreCase, 100)]
    private static partial Regex KeyBeside { get; }

    /// <summary>All sensitive stretches in the order of the text, none overlapping another. Never throws.</summary>
    public static IReadOnlyList<SensitiveSpan> Find(string text)
    {
        List<SensitiveSpan> spans = [];
        var read = text.Length <= MaxLength ? text : text[..MaxLength];
        try
        {
            if (read.AsSpan().ContainsAnyInRange('0', '9'))
            {
                AddChecked(spans, read, CardShape, "card", SensitiveNumbers.IsCard);
                AddChecked(spans, read, SsnShape, "ssn", SensitiveNumbers.IsSsn);
                AddGroup(spans, read, BareSsn, "ssn");
                AddIbans(spans, read);
            }

            // One pass for the words that every pattern below needs: a normal message has none of them.
            if (read.AsSpan().ContainsAny(SecretWords))
            {
                AddGroup(spans, read, Password, "password");
                AddGroup(spans, read, PasswordBeside, "password");
                AddChecked(spans, read, KeyShape, "apiKey", static _ => true);
                AddGroup(spans, read, KeyBeside, "apiKey");
            }
        }
        catch (RegexMatchTimeoutException)
        {
            // What was found until then is masked; a text made to exhaust a pattern hides nothing that a person would read.
        }

        SensitiveStatements.Add(spans, read);
        spans.Sort(static (a, b) => a.Offset.CompareTo(b.Offset));
        return spans;
    }

    /// <summary>The same text with every masked stretch overwritten; its length does not change.</summary>
    public static string Mask(string text, IReadOnlyList<SensitiveSpan> spans)
    {
        if (!spans.Any(static span => span.Masked))
        {
            return text;
        }

        return string.Create(text.Length, (text, spans), static (target, state) =>
        {
            state.text.CopyTo(target);
            foreach (var span in state.spans)
            {
                if (span.Masked && span.Offset >= 0 && span.Length >= 0 && span.Offset <= target.Length - span.Length)
                {
                    target.Slice(span.Offset, span.Length).Fill(Mark);
                }
            }
        });
    }

    private static void AddChecked(List<SensitiveSpan> spans, string text, Regex shape, string kind, Func<string, bool> holds)
    {
        foreach (var match in shape.EnumerateMatches(text))
        {
            var words = text.Substring(match.Index, match.Length);
            if (holds(words) && !SensitiveNumbers.IsGlued(text, match.Index, match.Length))
            {
                Add(spans, new SensitiveSpan(kind, match.Index, match.Length));
            }
        }
    }

    // The shape may swallow a word behind the number: cut it back group by group until the check holds.
    private static void AddIbans(List<SensitiveSpan> spans, string text)
    {
        foreach (var match in IbanShape.EnumerateMatches(text))
        {
            var words = text.Substring(match.Index, match.Length);
            while (!SensitiveNumbers.IsIban(words) && words.LastIndexOf(' ') is > 0 and var cut)
            {
                words = words[..cut];
            }

            if (SensitiveNumbers.IsIban(words))
            {
                Add(spans, new SensitiveSpan("iban", match.Index, words.Length));
            }
        }
    }

    private static void AddGroup(List<SensitiveSpan> spans, string text, Regex shape, string kind)
    {
        for (var match = shape.Match(text); match.Success; match = match.NextMatch())
        {
            var value = match.Groups[1];
            if (kind != "password" || SensitiveStatements.IsPassword(value.Value))
            {
                Add(spans, new SensitiveSpan(kind, value.Index, value.Value.TrimEnd('.', '!', '?', ')').Length is > 2 and var length ? length : value.Length));
            }
        }
    }

    private static void Add(List<SensitiveSpan> spans, SensitiveSpan span)
    {
        if (!spans.Exists(other => other.Offset < span.Offset + span.Length && span.Offset < other.Offset + other.Length))
        {
            spans.Add(span);
        }
    }
}
