namespace LeadBot.Understanding.Messages;

/// <summary>Reads a number in words: "sixty", "a hundred and twenty", "half a million", "cuarenta y cinco", "a few".</summary>
internal static class SpokenNumbers
{
    public static bool TryRead(Message message, int at, out Quantity quantity)
    {
        decimal total = 0, current = 0;
        var last = -1;
        var scaled = false;
        var loose = false;
        for (var i = at; i < message.Count && i < at + 9 && (i == at || message[i].Before is Break.Space or Break.Hyphen); i++)
        {
            var norm = message[i].Norm;
            if (NumberWords.TryUnit(norm, out var unit))
            {
                if (norm is "vingt" or "vingts" && current % 100 == 4)
                {
                    (current, last) = (current + 76, i); // quatre-vingt
                    continue;
                }

                if (IsHundredsAndTens(message, at, i, current, unit))
                {
                    (current, last) = ((current * 100) + unit, i); // "one twenty", "two fifty"
                    continue;
                }

                if (current % 10 != 0 && unit < 100)
                {
                    break;
                }

                current += unit;
            }
            else if (NumberWords.TryScale(norm, out var scale) && (norm.Length > 1 || norm == "k" && current > 0) && (current > 0 || IsArticle(message, i - 1) || IsOneDozen(norm) || i == at && IsHundredAnd(message, i)))
            {
                loose = loose && current != 2; // "a couple of hundred" is two hundred
                scale = norm == "mil" && !NumberWords.IsEnglish(message[i - 1].Norm) ? 1000 : scale; // "veinticinco mil"
                current = (current == 0 ? 1 : current) * scale;
                if (scale >= 1000)
                {
                    total += current;
                    current = 0;
                    scaled = true;
                }
            }
            else if (NumberWords.TryLoose(norm, out var few))
            {
                current = few;
                loose = true;
            }
            else if (norm is "cent" or "cents" && current is >= 2 and <= 9 && !loose)
            {
                current *= 100; // deux cents
            }
            else if (norm is "y" or "e" or "et" && last == i - 1 && last >= at && current > 0 && current % 10 == 0 && NumberWords.TryUnit(message.NormAt(i + 1), out var tail) && tail < current)
            {
                continue; // cuarenta y cinco, cento e vinte, soixante et onze
            }
            else if (PartOfScale(message, i) is var (part, end))
            {
                current += part;
                scaled = part >= 1000;
                last = end;
                break;
            }
            else if ((norm is "and" && last == i - 1 && last >= at && (current >= 100 || total > 0) && NumberWords.TryUnit(message.NormAt(i + 1), out _))
                || (norm is "a" or "an" && i == at && IsScaleOrLoose(message, i + 1)) || (norm == "of" && loose))
            {
                continue;
            }
            else
            {
                break;
            }

            last = i;
        }

        quantity = last < 0 ? default : new Quantity(at, last, total + current, total + current, scaled, loose);
        return last >= 0 && total + current > 0;
    }

    private static bool IsArticle(Message message, int at) => at >= 0 && message[at].Norm is "a" or "an";

    private static bool IsScaleOrLoose(Message message, int at) =>
        at < message.Count && message[at].Norm.Length > 1
        && (NumberWords.TryScale(message[at].Norm, out _) || NumberWords.TryLoose(message[at].Norm, out _));

    // "hundred twenty", "thousand two hundred", "hundred and eighty"
    private static bool IsHundredAnd(Message message, int at)
    {
        var next = message.IsNorm(at + 1, "and") ? at + 2 : at + 1;
        return message[at].Norm is "hundred" or "thousand" && message.NormAt(at - 1) is not ("several" or "few" or "many" or "some" or "couple" or "of") && next < message.Count && message[next].Before == Break.Space && NumberWords.TryUnit(message[next].Norm, out var unit) && unit > 1;
    }

    private static bool IsOneDozen(string norm) => norm is "dozen" or "dutzend" or "docena" or "douzaine" or "dúzia" or "dozijn" or "dussin";

    // Said by itself, with nothing counted behind it: "one twenty", but not "one twenty-person team".
    private static bool IsHundredsAndTens(Message message, int at, int second, decimal ones, decimal tens)
    {
        var next = second + 1;
        next += next < message.Count && message[next].Before == Break.Hyphen && NumberWords.TryUnit(message[next].Norm, out var rest) && rest < 10 ? 1 : 0;
        var ends = next >= message.Count || message[next].Before >= Break.Comma || message[next].Norm is "people" or "ish" or "or" or "of" or "all" or "total" or "employees" or "staff";
        return ends && second == at + 1 && message[second].Before == Break.Space && ones is >= 1 and <= 9 && tens is >= 20 and < 100 && tens % 10 == 0
            && message.NormAt(at - 1) is not ("have" or "has" or "got" or "with" or "least" or "the" or "at") && NumberWords.IsEnglish(message[at].Norm);
    }

    // "half a million", "a quarter of a million", "three quarter million"
    private static (decimal Value, int Last)? PartOfScale(Message message, int at)
    {
        decimal part = message.NormAt(at) switch { "half" => 0.5m, "quarter" => 0.25m, _ => 0 };
        var scaleAt = at + 1;
        scaleAt += message.IsNorm(scaleAt, "of") ? 1 : 0;
        scaleAt += message.IsNorm(scaleAt, "a") ? 1 : 0;
        var isJoined = part > 0 && scaleAt < message.Count && message[scaleAt].Norm.Length > 1 && (scaleAt > at + 1 || part < 0.5m);
        return isJoined && NumberWords.TryScale(message[scaleAt].Norm, out var scale) ? (part * scale, scaleAt) : null;
    }
}
