using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads an amount of money that the visitor has for this: never a turnover, a price, a salary or what others pay.</summary>
internal sealed class BudgetRecogniser : IRecogniser
{
    private const NotSaidReason Checks = NotSaidReason.Negation | NotSaidReason.Hypothesis | NotSaidReason.ThirdParty | NotSaidReason.Firm | NotSaidReason.Quoted | NotSaidReason.Jest;

    public void Read(ClaimScope scope)
    {
        if (scope.FieldOf(FieldKind.Money) is not { } field)
        {
            return;
        }

        var message = scope.Message;
        List<(FieldValue Value, int First, int Last, double Confidence)> found = [];
        foreach (var quantity in message.Quantities)
        {
            if (scope.Taken.Contains(quantity.First) || quantity.IsLoose || quantity.Low <= 0)
            {
                continue;
            }

            var (currency, first, last) = Currencies.Around(message, quantity, scope.Context.Profile.Currency);
            var confidence = Confidence(scope, field, quantity, currency, first, last);

            // "2 mil" is two million in English and two thousand in Portuguese and Spanish.
            var amount = quantity.Low;
            var isMil = message.IsNorm(quantity.Last, "mil") && (message[quantity.First].Kind == TokenKind.Number || NumberWords.IsEnglish(message.NormAt(quantity.Last - 1)));
            if (isMil && Currencies.CountsByMil(currency))
            {
                amount /= 1000;
            }
            else if (isMil)
            {
                confidence = Math.Min(confidence, 0.5);
            }

            var isCeiling = found.Count > 0 && message[first].Before < Break.Comma && message.NormAt(first - 1) is "max" or "maximum" or "most" or "tops" or "to";
            if (confidence > 0 && !isCeiling)
            {
                found.Add((new FieldValue.Money(amount, currency), first, last, confidence));
            }
        }

        // "Fifteen grand tops, 15,000 pounds I mean": the same amount twice
        found.RemoveAll(candidate => candidate.Value is FieldValue.Money { Currency: null, Amount: var amount } && found.Exists(other => other.Value is FieldValue.Money { Currency: not null } money && money.Amount == amount));

        // "We asked for 50k but got 35k"
        if (found.Count > 1)
        {
            found.RemoveAll(candidate => candidate.First < found[^1].First && Near(message, "budget-wished", candidate.First, candidate.Last, 3, 0, Break.Clause));
        }

        var corrected = Corrections.LastAfterCorrection(message, [.. found.Select(candidate => candidate.First)]);
        foreach (var (value, first, last, confidence) in found)
        {
            if (corrected is null || corrected == first)
            {
                scope.Taken.Add(first);
                scope.Add(field, value, first, last, confidence, corrected is not null);
            }
        }
    }

    private static double Confidence(ClaimScope scope, FieldDefinition field, Quantity quantity, string? currency, int first, int last)
    {
        var message = scope.Message;
        var asked = scope.IsAskedAt(field, quantity.First);

        // "€8k. No, sorry, my boss says €9k" takes back what the visitor said.
        if ((currency is null && !asked && !BudgetWordBefore(message, first)) || IsBlocked(message, first, last)
            || NotSaid.Judge(message, first, last, asked && Corrections.Turn(message) <= first ? Checks & ~NotSaidReason.ThirdParty : Checks) != NotSaidReason.Counts)
        {
            return 0;
        }

        var cue = HasCue(message, first, last) || IsThere(message, first, last);
        if (currency is not null)
        {
            return asked || cue ? 0.95 : IsListed(message, first, last) ? 0.85 : 0;
        }

        var next = message.NormAt(last + 1);
        var joined = last + 1 < message.Count && message[last + 1].Before <= Break.Hyphen;
        if (joined && (Phrases.Lists.OtherNouns.Contains(next) || Phrases.Lists.PeopleNouns.Contains(next)) || message.NormAt(last + 1) == "%")
        {
            return 0;
        }

        if (asked)
        {
            // "20" after the budget question may be twenty or twenty thousand.
            return quantity.IsScaled || quantity.Low >= 500 ? IsYear(quantity) ? 0.5 : 0.85 : 0.4;
        }

        return BudgetWordBefore(message, first) && (quantity.IsScaled || quantity.Low >= 500) && !IsYear(quantity) ? 0.8 : 0;
    }

    private static bool IsYear(Quantity quantity) => !quantity.IsScaled && quantity.Low is >= 1990 and <= 2100;

    private static bool BudgetWordBefore(Message message, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && message[i + 1].Before < Break.Sentence; i--)
        {
            if (message[i].Norm is "budget" or "budgeted" or "presupuesto" or "orçamento" or "begroting" or "budżet" or "бюджет")
            {
                return true;
            }
        }

        return false;
    }

    // "..., start in 3 weeks, $9,000, I decide": an amount alone between a start and who decides is what they have for it.
    private static bool IsListed(Message message, int first, int last)
    {
        var end = last + 1;
        var isAlone = first > 0 && message[first].Before >= Break.Comma && (end >= message.Count || message[end].Before >= Break.Comma);
        var facts = (message.Has("decides") ? 1 : 0) + (message.Has("timeline-cue") ? 1 : 0) + (message.Tokens.Exists(static token => token.Kind == TokenKind.Email) ? 1 : 0);
        return isAlone && facts > 1 && message.Quantities.Exists(quantity => Phrases.Lists.PeopleNouns.Contains(message.NormAt(quantity.Last + 1)))
            && message.Quantities.FindAll(quantity => Currencies.Around(message, quantity, "").Code is not null).Count == 1;
    }

    private static bool HasCue(Message message, int first, int last) => Near(message, "budget-cue", first, last, 7, 5, Break.Sentence);

    // "There is EUR 70,000 for it"
    private static bool IsThere(Message message, int first, int last)
    {
        foreach (var hit in message.Hits("budget-there", first - 4, first))
        {
            if (hit.Last == first - 1 && message.NormAt(last) is not "us" && message.NormAt(last + 1) is "for" or "in" or "available" or "ready" or "set" or "put" or "on" or "left" or "to" or "waiting")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlocked(Message message, int first, int last) =>
        Near(message, "money-blocker", first, last, 5, 3, Break.Clause) || Near(message, "past", first, last, 6, 0, Break.Clause) || Near(message, "budget-gone", first, last, 0, 2, Break.Clause)
        || message.NormAt(last + 1) is "a" or "per" or "each" or "every" or "monthly" && message.NormAt(last + 2) is "client" or "customer" or "order" or "deal" or "person" or "employee";

    private static bool Near(Message message, string tag, int first, int last, int before, int after, Break stop)
    {
        foreach (var hit in message.Hits(tag, first - before - 10, last + after + 1))
        {
            var left = hit.Last < first && hit.Last >= first - before && IsSameClause(message, hit.Last, first, stop);
            var right = hit.First > last && hit.First <= last + after && IsSameClause(message, last, hit.First, stop);
            if (left || right)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSameClause(Message message, int from, int to, Break stop)
    {
        for (var i = from + 1; i <= to; i++)
        {
            if (message[i].Before == Break.Comma || message[i].Before >= stop || message[i].Norm == "but")
            {
                return false;
            }
        }

        return true;
    }
}
