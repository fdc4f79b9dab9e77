namespace LeadBot.Tests.EndToEnd;

/// <summary>The visitor of most tests: COO of a firm of 40, who answers everything and may be contacted.</summary>
internal static class Dana
{
    /// <summary>What she answers, by the field that is asked for.</summary>
    /// <param name="otherwise">Answers in place of the usual ones.</param>
    public static Dictionary<string, string> Answers(params IEnumerable<(string Field, string Answer)> otherwise)
    {
        var answers = new Dictionary<string, string>
        {
            ["need"] = "We lose days every month on manual reporting",
            ["company"] = "Cole Advisory",
            ["companySize"] = "40",
            ["role"] = "I'm the COO",
            ["timeline"] = "ideally this quarter",
            ["budget"] = "no idea yet",
            ["authority"] = "me and our CEO decide together",
            ["name"] = "Dana Cole",
            ["email"] = "dana@coleadvisory.example",
            ["consent"] = "yes, that's fine",
        };
        foreach (var (field, answer) in otherwise)
        {
            answers[field] = answer;
        }

        return answers;
    }

    /// <summary>The same of another firm, so that many of her are many leads.</summary>
    public static Dictionary<string, string> AnswersOfFirm(int number, params IEnumerable<(string Field, string Answer)> otherwise) =>
        Answers([("company", $"Firm{number} Advisory"), ("email", $"dana@firm{number}.example"), .. otherwise]);
}
