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
            if (message[i].Norm is "regards" or "sincerely" or "cheers" or "thanks" or "greetings" or "wishes" or "faithfully" or "truly" or "br" or "rgds" or "best" or "thx" or "ta" or "grüßen" or "grüße" or "grüssen" or "gruß" or "gruss" or "cordialement" or "saludos" or "gracias" or "danke" or "merci" or "obrigado" or "obrigada" or "abraços" or "saluti" or "grazie" or "groet" or "groeten" or "hälsningar" or "hilsen" or "pozdrawiam" or "pozdravem" or "üdvözlettel"
                && message[i + 1].Before >= Break.Comma)
            {
                return i + 1;
            }
        }

        return AtEnd();
    }

    // "need invoices automated asap - Rosa, Pellerin Foods": a name behind a dash or in a line of its own, and nothing behind it but title, firm and ways to be reached.
    private int? AtEnd()
    {
        for (var i = 1; i < message.Count; i++)
        {
            var mark = message.Between(i);
            if (!mark.Contains('\n') && (mark.Length < 2 || mark.Trim() is not ("-" or "--" or "\u2013" or "\u2014" or "~")))
            {
                continue;
            }

            var last = ProperRun.Capitalised(message, i);
            if (last < i || last + 1 != message.SegmentEnd(i) || last - i > 3 || RunKinds.Of(message, i, last) != RunKind.Person || message.SentenceStart(i - 1) is var start && ProperRun.Capitalised(message, start) == i - 1)
            {
                continue;
            }

            if (IsSignature(last + 1))
            {
                return i;
            }
        }

        return null;
    }

    private bool IsSignature(int from)
    {
        for (int start = from, end; start < message.Count; start = end)
        {
            end = message.SegmentEnd(start);
            var fits = ProperRun.Capitalised(message, start) == end - 1 || RoleGrammar.Match(message, start) == end - 1 || message[start].Kind is TokenKind.Email or TokenKind.Url or TokenKind.Number or TokenKind.Sign;
            if (!fits)
            {
                return false;
            }
        }

        return true;
    }
}
