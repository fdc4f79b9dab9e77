using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads what stands below "Kind regards": a name, then perhaps a title and a company, each in its own line.</summary>
internal sealed class SignatureReader(Message message, SelfDescription self)
{
    private const int MaxWords = 6;

    public void Read()
    {
        if (Start() is not { } start)
        {
            return;
        }

        for (var end = 0; start < message.Count && message[start].Kind == TokenKind.Word; start = end)
        {
            end = message.SegmentEnd(start);
            if (end - start > MaxWords)
            {
                return;
            }

            ReadLine(start, end);
        }
    }

    private void ReadLine(int start, int end)
    {
        if (self.Name is null || self.Name is { } name && name.First == start)
        {
            var last = ProperRun.Capitalised(message, start);
            if (last == end - 1 && RunKinds.Of(message, start, last) is RunKind.Person or RunKind.Either && end - start <= 4)
            {
                self.Company = self.Company is { } taken && taken.First == start ? null : self.Company;
                self.Name = new Part(start, last, 0.9);
            }
        }
        else if (RoleGrammar.Match(message, start) == end - 1)
        {
            self.Role ??= new Part(start, end - 1, 0.9);
        }
        else if (ProperRun.Capitalised(message, start) == end - 1)
        {
            self.SetCompany(start, end - 1, 0.88);
        }
    }

    // First token behind the last "regards" that ends its segment.
    private int? Start()
    {
        for (var i = message.Count - 2; i >= 0; i--)
        {
            if (message[i].Norm is "regards" or "sincerely" or "cheers" or "thanks" or "greetings" or "wishes" or "faithfully" or "truly" or "br" or "rgds" or "best" or "thx"
                && message[i + 1].Before >= Break.Comma)
            {
                return i + 1;
            }
        }

        return null;
    }
}
