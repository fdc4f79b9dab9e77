using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads companies that words announce: "our company is X", "called X", "on behalf of X", "X is our name".</summary>
internal sealed class CompanyFrames(Message message, SelfDescription self, Neighbours around)
{
    public void Read()
    {
        foreach (var hit in message.Hits("company-lead"))
        {
            var first = around.SkipWords(hit.Last + 1, message.Count, "the", "is", "called", "company", "named");
            if (first >= message.Count || message[first].Before >= Break.Clause)
            {
                continue;
            }

            var last = ProperRun.Capitalised(message, first);
            var named = message.Span(hit.First, hit.Last).Text.AsSpan();
            var lowerIsFine = message[hit.Last].Norm is "called" or "named" or "is" or "name" && !named.StartsWith("i ", StringComparison.OrdinalIgnoreCase);
            last = last < 0 && lowerIsFine ? ProperRun.AnyCase(message, first, 4) : last;
            if (last >= 0 && !Lists.NotNames.Contains(message[first].Norm) && !around.IsPlace(first, last) && self.Counts(first, last) && !Lists.StopWords.Contains(message[first].Norm)
                && message[first].Kind == TokenKind.Word && (message.IsCapital(first) || !IsCommon(first)))
            {
                self.SetCompany(first, last, message.IsCapital(first) ? 0.9 : 0.7);
            }
        }

        foreach (var hit in message.Hits("company-tail"))
        {
            var start = hit.First;
            while (start - 1 >= message.SentenceStart(hit.First) && message[start].Before < Break.Comma)
            {
                start--;
            }

            if (ProperRun.Capitalised(message, start) == hit.First - 1)
            {
                self.Company = new Part(start, hit.First - 1, 0.93);
            }
        }
    }

    private bool IsCommon(int at) => message[at].Norm is "small" or "big" or "based" or "growing" or "located" or "doing" or "called" or "in" or "not" or "a";
}
