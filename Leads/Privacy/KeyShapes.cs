using System.Buffers;

namespace LeadBot.Leads.Privacy;

/// <summary>Keys that are known by how they begin, whatever stands around them: of services, JSON web tokens, private keys, and passwords in addresses.</summary>
internal static class KeyShapes
{
    private static readonly (string Prefix, int Least)[] Prefixes =
    [
        ("sk-", 16), ("sk_live_", 10), ("sk_test_", 10), ("rk_live_", 10), ("pk_live_", 10), ("AKIA", 16), ("ASIA", 16), ("ghp_", 20), ("gho_", 20), ("ghu_", 20), ("ghs_", 20), ("ghr_", 20), ("github_pat_", 20), ("glpat-", 16),
        ("xoxa-", 10), ("xoxb-", 10), ("xoxe-", 10), ("xoxp-", 10), ("xoxr-", 10), ("xoxs-", 10), ("xapp-", 10), ("AIza", 30), ("ya29.", 20), ("hf_", 20), ("npm_", 30), ("pypi-", 30), ("SG.", 30), ("whsec_", 16), ("shpat_", 20), ("dop_v1_", 30), ("eyJ", 20),
    ];

    private const string PemBegin = "-----BEGIN";
    private const string PemEnd = "-----END";
    private const int LongestLogin = 256;

    private static readonly SearchValues<string> Signs = SearchValues.Create([.. Prefixes.Select(static entry => entry.Prefix), PemBegin, "://"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    private static readonly SearchValues<char> EndsOfAddress = SearchValues.Create(" \n\r\t\"<>");

    public static void Add(List<SensitiveSpan> spans, string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny(Signs);
            if (next < 0)
            {
                return;
            }

            at += next;
            if (SpanAt(text, at) is { Length: > 0 } span)
            {
                spans.Add(span);
                at = Math.Max(at + 1, span.End);
            }
            else
            {
                at++;
            }
        }
    }

    private static SensitiveSpan SpanAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("://", StringComparison.Ordinal))
        {
            return Login(text, at + 3);
        }

        if (rest.StartsWith(PemBegin, StringComparison.Ordinal))
        {
            return Pem(rest, at);
        }

        if (at > 0 && char.IsLetterOrDigit(text[at - 1]))
        {
            return default;
        }

        foreach (var (prefix, least) in Prefixes)
        {
            if (rest.StartsWith(prefix, StringComparison.Ordinal))
            {
                var length = rest.IndexOfAnyExcept(Letters);
                var key = (length < 0 ? rest : rest[..length]).TrimEnd('.');
                var isToken = prefix != "eyJ" || key.Count('.') >= 1;
                return key.Length >= prefix.Length + least && isToken && key[prefix.Length..].ContainsAnyInRange('0', '9') ? new SensitiveSpan("apiKey", at, key.Length) : default;
            }
        }

        return default;
    }

    /// <summary>The password of <c>scheme://user:password@host</c>.</summary>
    private static SensitiveSpan Login(string text, int at)
    {
        var part = text.AsSpan(at, Math.Min(LongestLogin, text.Length - at));
        var end = part.IndexOfAny(EndsOfAddress);
        part = end < 0 ? part : part[..end];
        var slash = part.IndexOf('/');
        part = slash < 0 ? part : part[..slash];
        var host = part.LastIndexOf('@');
        var colon = host < 0 ? -1 : part[..host].IndexOf(':');
        return colon > 0 && host - colon > 1 && part[(colon + 1)..host].ContainsAnyExcept(SensitiveText.Mark) ? new SensitiveSpan("password", at + colon + 1, host - colon - 1) : default;
    }

    /// <summary>What stands between the lines of a private key; to the end of the text where the last line is missing.</summary>
    private static SensitiveSpan Pem(ReadOnlySpan<char> rest, int at)
    {
        var head = rest[..Math.Min(64, rest.Length)];
        var name = head.IndexOf("PRIVATE KEY", StringComparison.Ordinal);
        if (name < 0)
        {
            return default;
        }

        var body = name + "PRIVATE KEY".Length;
        while (body < rest.Length && rest[body] == '-')
        {
            body++;
        }

        var end = rest[body..].IndexOf(PemEnd, StringComparison.Ordinal);
        end = end < 0 ? rest.Length : body + end;
        return rest[body..end].Trim().ContainsAnyExcept(SensitiveText.Mark) ? new SensitiveSpan("apiKey", at + body, end - body) : default;
    }
}
