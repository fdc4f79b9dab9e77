using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Intents;

/// <summary>"Is that Murphy's garage?", "is this Lola's Nails?": who opens by asking whether we are somebody's place looks for somebody else.</summary>
internal static class WrongAddress
{
    private const int MaxWords = 3;

    /// <summary>The question, or null where none is asked or it may be meant for us.</summary>
    public static TextSpan? Find(ClaimScope scope)
    {
        var message = scope.Message;
        var first = Opening.Skip(message, 0, message.Count);
        first -= first > 0 && message[first - 1].Norm is "is" ? 1 : 0;
        var at = first + 1;
        if (scope.Context.Asked is not (null or "need") || at >= message.Count || message[first].Norm is not ("is" or "isnt") || message[at].Norm is not ("this" or "that" or "it"))
        {
            return null;
        }

        at += message.NormAt(at + 1) is "still" or "really" or "actually" or "the" ? 2 : 1;
        var end = message.SentenceEnd(first);
        var isAsked = end > at && message.Text.AsSpan(message[end - 1].End, (end < message.Count ? message[end].Start : message.Text.Length) - message[end - 1].End).Contains('?');
        return isAsked && end - at <= MaxWords && message.IsCapital(at) && IsOwner(message[at].Norm, scope.Context.Profile.Company) && message.Hits("need", first, end).Length == 0 && !IsOfOurs(message[end - 1].Norm)
            ? message.Span(first, end - 1)
            : null;
    }

    private static bool IsOwner(string norm, string company) =>
        norm.EndsWith("'s", StringComparison.Ordinal) && !company.StartsWith(norm[..^2], StringComparison.OrdinalIgnoreCase)
        && norm is not ("it's" or "that's" or "what's" or "who's" or "today's" or "monday's" or "tuesday's" or "wednesday's" or "thursday's" or "friday's");

    private static bool IsOfOurs(string noun) => noun is "bot" or "chatbot" or "chat" or "assistant" or "website" or "site" or "page" or "support" or "team" or "office" or "company" or "helpdesk" or "software" or "idea" or "job" or "fault";
}
