using System.Text.RegularExpressions;
using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phones;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads a phone number into E.164. Without a country no number is made up; amounts, dates and order numbers are none.</summary>
internal sealed partial class PhoneRecogniser : IRecogniser
{
    [GeneratedRegex(@"(\+|\b00|\()?\s?[0-9][0-9 ().\-/\u00A0\u2011]{2,26}[0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Shape { get; }

    [GeneratedRegex(@"^(\(?[2-9][0-9]{2}\)?[ .\-]{1,2}[2-9][0-9]{2}[ .\-][0-9]{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex NorthAmerican { get; }

    [GeneratedRegex(@"^([0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{2,4})( |$)", RegexOptions.NonBacktracking)]
    private static partial Regex Date { get; }

    public void Read(ClaimScope scope)
    {
        if (scope.FieldOf(FieldKind.Phone) is not { } field)
        {
            return;
        }

        var message = scope.Message;
        List<(string Number, int First, int Last, double Confidence)> found = [];
        foreach (var match in Shape.EnumerateMatches(message.Text))
        {
            if (Tokens(message, match.Index, match.Length) is not var (first, last) || Read(scope, field, first, last) is not var (number, confidence))
            {
                continue;
            }

            for (var i = first; i <= last; i++)
            {
                scope.Taken.Add(i);
            }

            if (NotSaid.Judge(message, first, last, NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Quoted) == NotSaidReason.Counts || scope.IsAsked(field))
            {
                found.Add((number, first, last, confidence));
            }
        }

        if (found.Count == 0)
        {
            return;
        }

        var corrected = Corrections.LastAfterCorrection(message, [.. found.Select(candidate => candidate.First)]);
        var chosen = corrected is null ? found[0] : found[^1];
        scope.Add(field, new FieldValue.Text(chosen.Number), Quote(message, chosen.First, chosen.Last), chosen.Confidence, corrected is not null || (scope.IsKnown(field.Name) && Corrections.Covers(message, chosen.First)));
    }

    private static (string Number, double Confidence)? Read(ClaimScope scope, FieldDefinition field, int first, int last)
    {
        var message = scope.Message;
        var quote = Quote(message, first, last);
        var written = quote.Text;
        var digits = string.Concat(written.Where(char.IsAsciiDigit));
        var region = PhoneRegions.Find(HomeCountry.Find(message)) ?? PhoneRegions.Find(scope.Context.Country) ?? PhoneRegions.Find(scope.Context.Profile.Country);

        // Small islands have numbers of four digits: only the answer to the question from there is one.
        var shortest = scope.IsAsked(field) && region is { Shortest: < 6 } ? 4 : 6;
        if (digits.Length < shortest || digits.Length > 17 || Date.IsMatch(written) || IsSomethingElse(message, first, last))
        {
            return null;
        }

        if (written.StartsWith('+') || digits.StartsWith("00", StringComparison.Ordinal))
        {
            var international = PhoneNumber.International(written.StartsWith('+') ? digits : digits[2..]);
            return international is null ? null : (international, 0.97);
        }

        var asked = scope.IsAsked(field) || scope.Context.Asked is "email" or "name";
        var separated = written.Length > digits.Length;
        var cued = HasCue(message, first, last);
        if (!asked && !cued && (!separated || digits.Length < 9))
        {
            return null;
        }

        var named = PhoneRegions.Named(message, first, last);
        if (named is not null)
        {
            return PhoneNumber.National(digits, named) is { } local ? (local, 0.95) : null;
        }

        if (region is not null && (asked || cued || digits.Length >= 9) && PhoneNumber.National(digits, region) is { } home)
        {
            return (home, asked || cued ? 0.9 : 0.75);
        }

        // Only North America writes 3-3-4 so; an area code never begins with 0 or 1.
        return NorthAmerican.IsMatch(written) && separated && PhoneNumber.International("1" + digits) is { } american ? (american, 0.7) : null;
    }

    private static bool HasCue(Message message, int first, int last) =>
        message.Hits("phone-cue").Exists(hit => (hit.Last < first && hit.Last >= first - 5) || (hit.First > last && hit.First <= last + 3));

    private static bool IsSomethingElse(Message message, int first, int last)
    {
        var phoneWord = message.NormAt(first - 1) is "phone" or "tel" or "mobile" or "cell" or "call" or "no" && message.NormAt(first - 2) is "phone" or "tel" or "mobile" or "my";
        if (!phoneWord && message.Hits("not-phone").Exists(hit => hit.Last < first && hit.Last >= first - (message.NormAt(hit.Last) is "no" or "nr" ? 1 : 3) && message[hit.Last + 1].Before < Break.Comma
            && message.NormAt(hit.Last) is not ("no" or "nr") | message.NormAt(hit.First - 1) is not ("phone" or "tel" or "mobile")))
        {
            return true;
        }

        var after = message.NormAt(last + 1);
        return Currencies.IsCurrency(after) || after is "dollars" or "euros" or "pounds" or "records" or "rows" or "items" || message.NormAt(first - 1) is "$" or "€" or "£" or "#" or "usd" or "eur" or "gbp" || after is "%" or "€" or "$" or "eur" or "usd" or "gbp" or "k" or "people" or "employees" or "staff" or "licences" or "units" or "users" or "million";
    }

    private static (int First, int Last)? Tokens(Message message, int start, int length)
    {
        int first = -1, last = -1;
        for (var i = 0; i < message.Count && message[i].Start < start + length; i++)
        {
            if (message[i].End > start && message[i].Kind == TokenKind.Number)
            {
                first = first < 0 ? i : first;
                last = i;
            }
            else if (message[i].End > start && message[i].Kind is TokenKind.Email or TokenKind.Url)
            {
                return null;
            }
        }

        return first < 0 ? null : (first, last);
    }

    // The plus and an opening bracket belong to the number.
    private static TextSpan Quote(Message message, int first, int last)
    {
        var start = message[first].Start;
        var end = message[last].End;
        while (start > 0 && message.Text[start - 1] is '+' or '(')
        {
            start--;
        }

        var text = message.Text[start..end];
        if (text.StartsWith('(') && !text.Contains(')', StringComparison.Ordinal))
        {
            start++;
        }

        return new TextSpan(message.Text[start..end], start);
    }
}
