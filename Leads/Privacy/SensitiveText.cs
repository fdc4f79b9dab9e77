namespace LeadBot.Leads.Privacy;

/// <summary>
/// Finds what nobody should read again: numbers of cards, accounts and persons, passwords and keys are masked;
/// a statement of health or of confidential material is flagged and kept, because it may be the need itself.
/// </summary>
public static class SensitiveText
{
    /// <summary>Stands in place of each masked UTF-16 unit, so that offsets hold.</summary>
    public const char Mark = '\u2022';

    // How many different secrets are looked for at other places of the text, and how short one may be for it.
    private const int MostRepeated = 16;
    private const int ShortestRepeated = 4;

    /// <summary>All sensitive stretches in the order of the text, none overlapping another. Never throws; its time grows with the length of the text alone.</summary>
    public static IReadOnlyList<SensitiveSpan> Find(string text)
    {
        List<SensitiveSpan> masked = [];
        var plain = PlainText.Of(text);
        if (plain.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            var groups = new DigitGroups(plain.Text);
            CardNumbers.Add(masked, plain.Text, groups);
            Ibans.Add(masked, plain.Text, groups);
            NationalIds.AddByShape(masked, plain.Text, groups);
            NationalIds.AddBesideWords(masked, plain.Text);
        }

        KeyShapes.Add(masked, plain.Text);
        SecretWords.Add(masked, plain.Text);
        if (masked.Count > 0)
        {
            AddRepeated(masked, plain.Text);
        }

        List<SensitiveSpan> flagged = [];
        HealthStatements.Add(flagged, plain.Text);
        SecretMaterial.Add(flagged, plain.Text);
        return masked.Count + flagged.Count == 0 ? [] : InOrder(masked, flagged, plain);
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

    /// <summary>A secret that was told once stands nowhere else in the text either.</summary>
    private static void AddRepeated(List<SensitiveSpan> spans, string text)
    {
        var found = spans.Count;
        HashSet<string> known = new(StringComparer.Ordinal);
        for (var i = 0; i < found && known.Count < MostRepeated; i++)
        {
            var secret = text.Substring(spans[i].Offset, spans[i].Length);
            if (secret.Length < ShortestRepeated || !known.Add(secret))
            {
                continue;
            }

            for (var at = text.IndexOf(secret, StringComparison.Ordinal); at >= 0; at = text.IndexOf(secret, at + secret.Length, StringComparison.Ordinal))
            {
                spans.Add(new SensitiveSpan(spans[i].Kind, at, secret.Length));
            }
        }
    }

    private static List<SensitiveSpan> InOrder(List<SensitiveSpan> masked, List<SensitiveSpan> flagged, PlainText plain)
    {
        // Of two that overlap the one that begins first stands, grown to where the other ends.
        masked.Sort(static (a, b) => a.Offset != b.Offset ? a.Offset.CompareTo(b.Offset) : b.Length.CompareTo(a.Length));
        List<SensitiveSpan> all = [];
        foreach (var span in masked)
        {
            if (all.Count > 0 && span.Offset < all[^1].End)
            {
                all[^1] = all[^1] with { Length = Math.Max(all[^1].End, span.End) - all[^1].Offset };
            }
            else
            {
                all.Add(span);
            }
        }

        // What is kept gives way to what is masked.
        var certain = all.Count;
        flagged.Sort(static (a, b) => a.Offset.CompareTo(b.Offset));
        int at = 0, end = 0;
        foreach (var span in flagged)
        {
            while (at < certain && all[at].End <= span.Offset)
            {
                at++;
            }

            if (span.Offset >= end && (at == certain || all[at].Offset >= span.End))
            {
                all.Add(span);
                end = span.End;
            }
        }

        all.Sort(static (a, b) => a.Offset.CompareTo(b.Offset));
        for (var i = 0; i < all.Count; i++)
        {
            all[i] = plain.Original(all[i]);
        }

        return all;
    }
}
