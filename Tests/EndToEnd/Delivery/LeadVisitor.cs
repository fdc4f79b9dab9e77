namespace LeadBot.Tests.EndToEnd.Delivery;

/// <summary>A visitor who answers everything, and becomes a lead that may leave the house.</summary>
internal static class LeadVisitor
{
    private const int MostQuestions = 30;

    /// <summary>Talks until nothing more is asked.</summary>
    /// <param name="number">Makes company and address its own.</param>
    /// <param name="otherwise">Answers in place of the usual ones.</param>
    public static Task<DirectLineVisitor> TalkAsync(Func<Uri> server, int number, CancellationToken ct, params (string Field, string Answer)[] otherwise) =>
        TalkAsync(server, number, null, ct, otherwise);

    /// <param name="onSent">Told the id and the words of each message that was taken.</param>
    public static async Task<DirectLineVisitor> TalkAsync(
        Func<Uri> server, int number, Action<string, string>? onSent, CancellationToken ct, params (string Field, string Answer)[] otherwise)
    {
        var visitor = await DirectLineVisitor.ArriveAsync(server, ct);
        var answers = Dana.AnswersOfFirm(number, otherwise);
        var text = "Hi, we want to find out where AI would pay off for us";
        for (var asked = 0; asked < MostQuestions; asked++)
        {
            var reply = await visitor.AskAsync(text, onSent: id => onSent?.Invoke(id, text), ct: ct);
            if ((string?)reply["channelData"]?["leadbot"]?["asks"] is not { } field)
            {
                return visitor;
            }

            text = answers[field];
        }

        throw new InvalidOperationException($"The bot asks without end, last for an answer to: {visitor.LastAsked}");
    }
}
