using System.Collections.Frozen;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>List style: "Company: Fjordlys Energi. Size: 55."</summary>
internal static class ListLabel
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["name"] = "name",
        ["contact"] = "name",
        ["contact person"] = "name",
        ["full name"] = "name",
        ["my name"] = "name",
        ["company"] = "company",
        ["company name"] = "company",
        ["firm"] = "company",
        ["organisation"] = "company",
        ["organization"] = "company",
        ["business"] = "company",
        ["employer"] = "company",
        ["role"] = "role",
        ["position"] = "role",
        ["title"] = "role",
        ["job title"] = "role",
        ["function"] = "role",
        ["job"] = "role",
        ["my role"] = "role",
        ["need"] = "need",
        ["needs"] = "need",
        ["request"] = "need",
        ["goal"] = "need",
        ["problem"] = "need",
        ["challenge"] = "need",
        ["project"] = "need",
        ["topic"] = "need",
        ["use case"] = "need",
        ["looking for"] = "need",
        ["email"] = "email",
        ["e mail"] = "email",
        ["mail"] = "email",
        ["phone"] = "phone",
        ["tel"] = "phone",
        ["mobile"] = "phone",
        ["size"] = "companySize",
        ["employees"] = "companySize",
        ["staff"] = "companySize",
        ["team size"] = "companySize",
        ["company size"] = "companySize",
        ["headcount"] = "companySize",
        ["timeline"] = "timeline",
        ["start"] = "timeline",
        ["timing"] = "timeline",
        ["budget"] = "budget",
        ["decision"] = "authority",
        ["authority"] = "authority",
        ["website"] = "website",
        ["industry"] = "industry",
        ["sector"] = "industry",
        ["branch"] = "industry",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The field that a label before a colon (or a dash) names, and the first token of its value.</summary>
    public static (string Field, int Value)? At(Message message, int start, int end)
    {
        var length = end - start;
        if (length is < 1 or > 2 || end >= message.Count || !message.Between(end).Contains(':'))
        {
            return null;
        }

        var words = length == 1 ? message[start].Norm : message[start].Norm + " " + message[start + 1].Norm;
        return Labels.TryGetValue(words, out var field) ? (field, end) : null;
    }
}
