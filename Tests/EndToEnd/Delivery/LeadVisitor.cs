namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>A visitor who answers everything, and becomes a lead that may leave the house.</summary>
internal static class LeadVisitor
{
    private static readonly Dictionary<string, string> s_answers = new()
    {
        ["need"] = "We need to automate our monthly reporting",
        ["companySize"] = "40",
        ["role"] = "COO",
        ["timeline"] = "this quarter",
        ["budget"] = "no idea yet",
        ["authority"] = "I decide",
        ["name"] = "Dana Cole",
        ["consent"] = "yes",
    };

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    /// <summary>Talks until nothing more is asked.</summary>
    /// <param name="number">Makes company and address its own.</param>
    /// <param name="otherwise">Answers in place of the usual ones.</param>
    public static async Task<DirectLineVisitor> TalkAsync(Func<Uri> server, int number, CancellationToken ct, params (string Field, string Answer)[] otherwise)
    {
        // A bot that falls silent fails the test instead of holding the run.
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(s_patience);
        var visitor = await DirectLineVisitor.ArriveAsync(server, patience.Token);
        var answers = new Dictionary<string, string>(s_answers) { ["company"] = $"Firm{number} Advisory", ["email"] = $"dana@firm{number}.example" };
        foreach (var (field, answer) in otherwise)
        {
            answers[field] = answer;
        }

        var text = "Hi, we want to find out where AI would pay off for us";
        while (true)
        {
            var reply = await visitor.AskAsync(text, ct: patience.Token);
            if ((string?)reply["channelData"]?["leadbot"]?["asks"] is not { } asked)
            {
                return visitor;
            }

            text = answers[asked];
        }
    }
}
