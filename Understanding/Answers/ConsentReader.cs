using LeadBot.Leads.Consents;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Answers;

/// <summary>Reads yes, no or neither to being contacted, asked for or offered in advance.</summary>
internal static class ConsentReader
{
    /// <summary>Null where the message says nothing of it: not asked and not offered, or asked and answered by a question.</summary>
    public static ConsentReading? Read(Message message, bool isAsked, bool speaksElsewhere)
    {
        if (message.Count == 0)
        {
            return null;
        }

        if (!isAsked)
        {
            return Any(message, "advance-refused", ConsentState.Refused) ?? Advance(message);
        }

        var refused = Clear(message, "refused", "not-refusal");
        var granted = Clear(message, "granted", "refused");
        var unclear = Clear(message, "unclear", "not-refusal");
        var offered = Clear(message, "advance", "advance-refused");
        var yes = Earlier(granted, offered) ?? Thumb(message, "\U0001F44D") ?? Clear(message, "not-refusal", "advance-refused");
        var no = refused ?? Thumb(message, "\U0001F44E");
        if (yes is { } turned && no is null && LaterNo(message, turned) is { } not)
        {
            return Reading(message, not, ConsentState.Refused);
        }

        if (no is { } taken && LaterYes(message, taken) is { } meant)
        {
            return Reading(message, meant, ConsentState.Granted);
        }

        if (no is { } deny && !(yes is { } earlier && IsRestricted(message, earlier, deny)))
        {
            return Reading(message, deny, ConsentState.Refused);
        }

        if (unclear is { } hedge && !message.Touches("farewell", hedge.First, hedge.Last) && !(yes is { } first && first.First < hedge.First && IsPlainYes(message, first) && !IsConditional(message, hedge)))
        {
            return Reading(message, hedge, ConsentState.Unclear);
        }

        if (message.Has("farewell") && !(yes is { } parting && !IsFiller(message, parting)))
        {
            return null; // "ok bus is here, bye" leaves the question open
        }

        if (yes is { } agree)
        {
            return Reading(message, agree, ConsentState.Granted);
        }

        return speaksElsewhere ? null : new ConsentReading(ConsentState.Unclear, message.Text[message[0].Start..message[^1].End], message[0].Start);
    }

    private static bool IsFiller(Message message, Hit hit) => hit.First == hit.Last && message[hit.First].Norm is "ok" or "okay" or "k" or "kk" or "fine" or "alright" or "cool" or "great" or "good" or "perfect";

    // "No, I mean yes"
    private static Hit? LaterYes(Message message, Hit no)
    {
        foreach (var turn in message.Hits("correction"))
        {
            var at = turn.Last + 1;
            if (turn.First > no.Last - 1 && message.NormAt(at) is "yes" or "yeah" or "yep" or "sure" or "ok" or "fine")
            {
                return new Hit(at, at);
            }
        }

        return null;
    }

    // "Yes.. actually no"
    private static Hit? LaterNo(Message message, Hit yes)
    {
        foreach (var turn in message.Hits("correction"))
        {
            var at = turn.Last + 1;
            if (turn.First > yes.Last && message.NormAt(at) is "no" or "nope" or "not" or "nah" && (at + 1 >= message.Count || message[at + 1].Before >= Break.Comma))
            {
                return new Hit(at, at);
            }
        }

        return null;
    }

    // "Yes, but don't call me, write" agrees; "yes ... no, please don't" does not.
    private static bool IsRestricted(Message message, Hit yes, Hit no)
    {
        if (yes.First >= no.First)
        {
            return message.NormAt(no.First) is "no" && yes.First > no.Last && message.Hits("not-refusal").Exists(hit => hit.First <= no.First && no.Last <= hit.Last);
        }

        for (var i = yes.Last + 1; i <= no.First; i++)
        {
            if (message[i].Norm is "but" or "just" or "only")
            {
                return message.NormAt(no.Last + 1) is "on" or "before" or "after" or "too" or "by" or "at" or "during" || message[no.Last].Norm is "call" or "phone" or "ring" or "text"
                    || message.NormAt(no.Last + 1) is "call" or "phone" or "ring" or "text" or "spam" or "whatsapp";
            }
        }

        return false;
    }

    private static bool IsPlainYes(Message message, Hit hit) => hit.First == Claims.Opening.Skip(message, 0, 0) && message[hit.First].Norm is not ("ok" or "okay" or "k" or "fine");

    private static bool IsConditional(Message message, Hit hit) => message[hit.First].Norm is "only" or "unless" or "depends" or "maybe" or "not";

    private static ConsentReading? Advance(Message message)
    {
        foreach (var hit in message.Hits("advance"))
        {
            // "Can you contact me?" asks; "you can contact me" offers.
            var naming = message[hit.Last].Norm == "me" && message.NormAt(hit.Last - 1) == "call" && message.IsCapital(hit.Last + 1) && message[hit.Last + 1].Before <= Break.Space;
            if (!naming && message.NormAt(hit.First - 1) is not ("if" or "before" or "until" or "how" or "when" or "that"))
            {
                return Reading(message, hit, ConsentState.Granted);
            }
        }

        return null;
    }

    private static Hit? Thumb(Message message, string emoji)
    {
        var at = message.Tokens.FindIndex(token => token.Norm == emoji);
        return at < 0 ? null : new Hit(at, at);
    }

    private static Hit? Earlier(Hit? a, Hit? b) => a is null ? b : b is null || a.Value.First <= b.Value.First ? a : b;

    private static ConsentReading? Any(Message message, string tag, ConsentState state) => message.Hits(tag) is [var hit, ..] ? Reading(message, hit, state) : null;

    private static Hit? Clear(Message message, string tag, string spoiler)
    {
        foreach (var hit in message.Hits(tag))
        {
            // "no estoy seguro" and "da muss ich überlegen" are neither yes nor no.
            var doubted = message.Hits("unclear").Exists(other => other.First == hit.First && other.Last > hit.Last + 1);
            if (!doubted && !message.Hits(spoiler).Exists(other => other.First <= hit.Last && hit.First <= other.Last && other.Last - other.First >= hit.Last - hit.First && !other.Equals(hit)))
            {
                return hit;
            }
        }

        return null;
    }

    private static ConsentReading Reading(Message message, Hit hit, ConsentState state)
    {
        var end = message.SentenceEnd(hit.First) - 1;
        var quote = message.Span(hit.First, Math.Max(hit.Last, Math.Min(end, hit.First + 12)));
        return new ConsentReading(state, quote.Text, quote.Offset);
    }
}
