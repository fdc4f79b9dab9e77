using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads an e-mail address, also where it is spelt out ("ana at acme dot com").</summary>
internal sealed class EmailRecogniser : IRecogniser
{
    public void Read(ClaimScope scope)
    {
        if (scope.FieldOf(FieldKind.Email) is not { } field)
        {
            return;
        }

        var message = scope.Message;
        List<int> found = [];
        for (var i = 0; i < message.Count; i++)
        {
            if (message[i].Kind == TokenKind.Email && IsWellFormed(message[i].Norm)
                && NotSaid.Judge(message, i, i, NotSaidReason.Negation) == NotSaidReason.Counts && !IsOthers(message, i))
            {
                found.Add(i);
            }
        }

        if (found.Count == 0)
        {
            ReadSpelt(scope, field);
            return;
        }

        var corrected = Corrections.LastAfterCorrection(message, found);
        var own = found.FindIndex(at => found.Count > 1 && IsOwn(message, at));
        own = own < 0 && found.Count > 1 ? found.FindIndex(at => !IsOld(message, at)) : own;
        var chosen = corrected ?? found[Math.Max(own, 0)];
        scope.Add(field, new FieldValue.Text(Normal(message[chosen].Norm)), chosen, chosen, 0.98, corrected is not null);
    }

    // "My assistant is a@x.com but mine is b@x.com"
    private static bool IsOwn(Message message, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5 && message[i + 1].Before < Break.Sentence && message[i].Kind != TokenKind.Email; i--)
        {
            if (message[i].Norm is "mine" or "me" or "personally" or "own" or "directly")
            {
                return true;
            }
        }

        return false;
    }

    // "my old address a@x.example no longer works", "old one was a@x.example"
    private static bool IsOld(Message message, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 4 && message[i + 1].Before < Break.Sentence && message[i].Kind != TokenKind.Email; i--)
        {
            if (message[i].Norm is "old" or "previous" or "former" or "formerly" or "was" or "dead")
            {
                return true;
            }
        }

        return message.IsNorm(at + 1, "no") && message.IsNorm(at + 2, "longer") || message.NormAt(at + 1) is "is" or "was" && message.NormAt(at + 2) is "old" or "dead" or "my" && message.NormAt(at + 3) is "" or "old" or "previous";
    }

    // "my colleague's mail is ..." is somebody else's.
    private static bool IsOthers(Message message, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - 5 && message[i + 1].Before < Break.Comma; i--)
        {
            if (message[i].Norm is "his" or "her" or "their" or "your" || message[i].Norm is "assistant" or "colleague" or "secretary" or "boss" or "pa" or "manager" && message.NormAt(i - 1) is "my" or "our" || message[i].Norm.EndsWith("'s", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static void ReadSpelt(ClaimScope scope, FieldDefinition field)
    {
        var message = scope.Message;
        for (var i = 1; i + 1 < message.Count; i++)
        {
            if (!IsAt(message[i].Norm) || message[i - 1].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            var first = i - 1;
            while (first - 2 >= 0 && (IsSign(message[first - 1].Norm) || message[first].Before == Break.None && message[first - 1].Kind is TokenKind.Word or TokenKind.Number && IsSign(message.NormAt(first - 2))))
            {
                first -= IsSign(message[first - 1].Norm) ? 2 : 1;
            }

            var last = i + 1;
            while (last + 2 < message.Count && IsSign(message[last + 1].Norm) && message[last + 1].Before < Break.Sentence && message[last + 2].Before < Break.Sentence
                && !(message.IsNorm(last + 1, "point") && message.IsNorm(i, "at"))) // "at this point we ..."
            {
                last += 2;
            }

            var isUrl = last == i + 1 && message[last].Kind == TokenKind.Url;
            if (last > i + 1 || (isUrl && scope.IsAsked(field)))
            {
                var address = string.Concat(Enumerable.Range(first, last - first + 1).Select(k => Written(message, k)));
                if (IsWellFormed(address))
                {
                    scope.Add(field, new FieldValue.Text(Normal(address)), first, last, 0.8);
                    return;
                }
            }
        }
    }

    private static bool IsAt(string norm) => norm is "at" or "@" or "arroba" or "arobase" or "chiocciola" or "apestaartje" or "ät";

    private static bool IsSign(string norm) => norm.Length > 2 && Signs.ContainsKey(norm);

    // How the signs of an address are said in the languages that visitors speak.
    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["dot"] = ".",
        ["punto"] = ".",
        ["punkt"] = ".",
        ["point"] = ".",
        ["ponto"] = ".",
        ["underscore"] = "_",
        ["unterstrich"] = "_",
        ["dash"] = "-",
        ["hyphen"] = "-",
        ["minus"] = "-",
        ["guion"] = "-",
        ["guión"] = "-",
        ["tiret"] = "-",
        ["bindestrich"] = "-",
    };

    private static string Written(Message message, int at) =>
        IsAt(message[at].Norm) ? "@" : Signs.TryGetValue(message[at].Norm, out var sign) ? sign : message.Text[message[at].Start..message[at].End];

    private static bool IsWellFormed(string address)
    {
        var at = address.IndexOf('@', StringComparison.Ordinal);
        var domain = address[(at + 1)..];
        var top = domain[(domain.LastIndexOf('.') + 1)..];
        return at is > 0 and <= 64 && address.Length <= 254 && domain.Contains('.', StringComparison.Ordinal) && top.Length >= 2 && !top.All(char.IsAsciiDigit)
            && !address.Contains("..", StringComparison.Ordinal) && address[at - 1] != '.' && !domain.StartsWith('-') && !domain.Contains("-.", StringComparison.Ordinal)
            && !domain.EndsWith('-');
    }

#pragma warning disable CA1308 // A domain is stored in lower case: the form in which it is compared everywhere.
    private static string Normal(string address)
    {
        var at = address.LastIndexOf('@');
        return address[..at] + address[at..].ToLowerInvariant();
    }
#pragma warning restore CA1308
}
