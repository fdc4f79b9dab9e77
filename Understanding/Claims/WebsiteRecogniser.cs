using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>Reads the visitor's own website.</summary>
internal sealed class WebsiteRecogniser : IRecogniser
{
    public void Read(ClaimScope scope)
    {
        if (scope.FieldOf(FieldKind.Website) is not { } field)
        {
            return;
        }

        var message = scope.Message;
        for (var i = 0; i < message.Count; i++)
        {
            if (message[i].Kind == TokenKind.Url && (scope.IsAsked(field) || IsOwn(message, i))
                && NotSaid.Judge(message, i, i, NotSaidReason.Negation | NotSaidReason.ThirdParty | NotSaidReason.Hypothesis) == NotSaidReason.Counts)
            {
                scope.Add(field, new FieldValue.Text(message.Text[message[i].Start..message[i].End]), i, i, 0.9);
                return;
            }
        }
    }

    private static bool IsOwn(Message message, int at)
    {
        var own = false;
        for (var i = at - 1; i >= 0 && i >= at - 5 && message[i + 1].Before < Break.Sentence; i--)
        {
            if (message[i].Norm is "your" or "their" or "his" or "her" or "like" or "saw" or "via")
            {
                return false;
            }

            own |= message[i].Norm is "website" or "site" or "web" or "homepage" or "our" or "webpage" or "page" or "us" or "url" or "webshop" or "shop";
        }

        return own;
    }
}
