using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Tells names of people from names of companies by the words in them.</summary>
internal static class RunKinds
{
    public static RunKind Of(Message message, int first, int last)
    {
        var count = last - first + 1;
        if (count > 1 && message[first + 1].Kind == TokenKind.Number && message[last].Kind == TokenKind.Number && Currencies.IsCurrency(message[first].Norm))
        {
            return RunKind.Neither; // "PLN 60 000"
        }

        if (Lists.RoleHeads.Contains(message[first].Norm) && message[first].Length <= 3)
        {
            return RunKind.Neither;
        }

        if (last > first && Lists.RoleHeads.Contains(message[last].Norm) && message[last - 1].Norm.EndsWith("'s", StringComparison.Ordinal))
        {
            return RunKind.Neither; // "Cedar & Salt's COO"
        }

        if (last > first && Lists.RoleHeads.Contains(message[first].Norm) && !Lists.FirstNames.Contains(message[first].Norm) && RoleGrammar.Match(message, first) == last)
        {
            return RunKind.Neither; // "Leiter Logistik", "Director Finance"
        }

        // "Supply Chain Manager": a word of company names in front of a job's is part of the title.
        var isTitle = count > 1 && Lists.RoleHeads.Contains(message[last].Norm) && !Lists.CompanyWords.Contains(message[last].Norm);
        for (var i = first; i <= last; i++)
        {
            if (message[i].Norm is "&" or "+" || message[i].Kind == TokenKind.Number || (!isTitle && Lists.CompanyWords.Contains(message[i].Norm) && (i > first || count == 1 || !Lists.FirstNames.Contains(message[i].Norm))))
            {
                return count == 1 && !message.IsCapital(first) ? RunKind.Neither : RunKind.Company;
            }
        }

        if (Lists.RoleHeads.Contains(message[last].Norm))
        {
            return RunKind.Neither;
        }

        if (Lists.Salutations.Contains(message[first].Norm))
        {
            return RunKind.Person;
        }

        if (Lists.NotNames.Contains(message[first].Norm) || Lists.StopWords.Contains(message[first].Norm) && !Lists.FirstNames.Contains(message[first].Norm)
            || Lists.Places.Contains(message[first].Norm) && count == 1)
        {
            return RunKind.Neither;
        }

        if (count <= 4 && Lists.FirstNames.Contains(message[first].Norm))
        {
            return RunKind.Person;
        }

        return count <= 5 ? RunKind.Either : RunKind.Company;
    }
}
