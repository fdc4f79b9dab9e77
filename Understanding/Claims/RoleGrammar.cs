using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Where a job title ends: words, then a head such as "manager", then perhaps "of ..." or a second head.</summary>
internal static class RoleGrammar
{
    private const int MaxModifiers = 5;

    /// <summary>Index of the last token of the title that starts at <paramref name="start"/>, or -1.</summary>
    public static int Match(Message message, int start)
    {
        if (OneOf(message, start) is { } several)
        {
            return several;
        }

        var last = -1;
        for (var i = start; i < message.Count && i <= start + MaxModifiers; i++)
        {
            if (i > start && message[i].Before >= Break.Comma && !IsSlash(message, i))
            {
                break;
            }

            if (IsHead(message, i))
            {
                last = i;
            }
            else if (!IsModifier(message, i))
            {
                break;
            }
        }

        return last < 0 ? -1 : Extend(message, start, last);
    }

    // "one of the partners", "one of the three directors"
    private static int? OneOf(Message message, int start)
    {
        if (!message.IsNorm(start, "one") || !message.IsNorm(start + 1, "of"))
        {
            return null;
        }

        for (var i = start + 2; i < message.Count && i < start + 6 && message[i].Before < Break.Comma; i++)
        {
            if (i > start + 2 && message[i].Norm is "partners" or "owners" or "founders" or "cofounders" or "directors" or "managers" or "supervisors" or "trustees" or "principals" or "coordinators" or "administrators" or "dentists" or "vets")
            {
                return i;
            }
        }

        return null;
    }

    public static bool IsHead(Message message, int at)
    {
        var norm = message.NormAt(at);
        return Lists.RoleHeads.Contains(norm)
            && (norm is not ("it" or "hr" or "pm" or "po") || (message.IsCapital(at) && norm is "pm" or "po"))
            && !(norm is "partner" or "lead" or "head" or "host" && message.NormAt(at + 1) is "to" or "in" or "up" or "generation" or "gen" or "times" or "office");
    }

    // "of Operations", "of nursing admin", "for EMEA", "& founder".
    private static int Extend(Message message, int start, int last)
    {
        var next = last + 1;
        if (next < message.Count && message[next].Before <= Break.Hyphen && IsRankBehind(message, last))
        {
            return next; // "Secretary General", "president elect"
        }

        if (next < message.Count && message[next].Before < Break.Comma && IsFirstHalf(message[last].Norm) && WholeEnd(message, next) is { } whole)
        {
            return whole;
        }

        if (next < message.Count && message[next].Before <= Break.Space && (IsRank(message[last].Norm) || message.IsNorm(last, "president") && message.IsNorm(last - 1, "vice")) && message.IsCapital(next) && IsModifier(message, next))
        {
            return CraftEnd(message, next);
        }

        if (next < message.Count && message[next].Before <= Break.Space && message[last].Norm is "manager" or "executive" && message.IsCapital(last) && message.IsCapital(next) && IsModifier(message, next) && CraftEnd(message, next) is var craft && IsCraft(message, next, craft))
        {
            return craft;
        }

        if (next + 1 >= message.Count || message[next].Before >= Break.Comma)
        {
            return last;
        }

        var isRank = message.IsNorm(next, "in") && (message.NormAt(next + 1) is "chief" or "residence" || message.IsNorm(next + 1, "charge") && !message.IsNorm(next + 2, "of")) || message.IsNorm(next, "at") && message.NormAt(next + 1) is "law" or "large" or "arms";
        if (isRank)
        {
            return next + 1; // "editor in chief", "broker in charge"
        }

        var norm = message[next].Norm;
        if (norm is "of" or "-" or "for" or "de" or "del" or "der" or "des" or "für" or "d" && message[next + 1].Before < Break.Comma)
        {
            var end = next;
            for (var i = next + 1; i < message.Count && i <= next + 5 && message[i].Before < Break.Comma; i++)
            {
                var word = message[i].Norm;
                var joins = word is "and" or "&" or "the" or "of";
                if (!joins && !IsModifier(message, i) || (word == "of" && end > next) || (word is "and" && !ContinuesOf(message, i + 1)) || (norm == "for" && !message.IsCapital(i)))
                {
                    break;
                }

                end = joins ? end : i;
            }

            // "owner of Petal & Thorn" names the company, which the company's own recogniser takes.
            var names = norm is "of" or "de" or "del" or "der" or "des" && message[last].Norm is "owner" or "founder" or "cofounder" or "ceo" or "coo" or "cto" or "cfo" or "president" or "proprietor" or "geschäftsführer" or "geschäftsführerin" or "inhaber" or "inhaberin" or "gérant" or "gérante"
                or "dueño" or "dueña" or "propietario" or "propietaria" or "titolare" or "sócio" or "sócia" or "socio" or "socia" or "fondateur" or "fondatrice" or "fundador" or "fundadora" or "eigenaar" or "pdg" or "gm" or "md" or "partner";
            if (end > next && !(names && (message.IsCapital(next + 1) || SmallNames.Match(message, next + 1) >= 0)) && !RoleFirm.Is(message, next + 1, end, message[last].Norm))
            {
                return end;
            }
        }
        else if (norm == "to" && message[last].Norm is "assistant" or "secretary" or "pa" or "ea" or "advisor" or "adviser")
        {
            var superior = message[next + 1].Norm is "the" or "our" ? next + 2 : next + 1;
            return Match(message, superior) is >= 0 and var title ? title : last;
        }
        else if (norm is "and" or "&" or "/" or "+" && IsHead(message, next + 1) && !message.IsNorm(next + 2, "is"))
        {
            return Math.Max(next + 1, Match(message, next + 1));
        }

        return last;
    }

    private static bool IsRankBehind(Message message, int head) => message.NormAt(head + 1) is "elect" or "designate" or "emeritus" or "emerita"
        || message.IsNorm(head + 1, "general") && message[head].Norm is "secretary" or "director" or "inspector" or "attorney" or "consul" or "surveyor" or "comptroller" or "auditor" or "treasurer"
        && (head + 2 >= message.Count || message[head + 2].Before >= Break.Comma || message[head + 2].Norm is "of" or "at" or "for" or "from" or "here" or "and" or "with");

    // "Manager Customer Experience": nothing but plain words, and no firm's ("General Manager Hotel Astoria").
    private static bool IsCraft(Message message, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!OrdinaryWords.Contains(message[i].Norm) && message[i].Norm is not ("and" or "&") || Lists.Places.Contains(message[i].Norm) || message[i].Norm is "hotel" or "restaurant" or "bank" or "group" or "clinic")
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsRank(string head) =>
        head is "dgm" or "agm" or "gm" or "vp" or "svp" or "evp" or "avp" or "head" or "director" or "leiter" or "leiterin" or "responsabile" or "responsable" or "jefe" or "jefa" or "directeur" or "directrice" or "gerente" or "directora"
            or "direttore" or "diretor" or "diretora";

    // "VP Engineering at", "Director Digital Services", "Leiter Einkauf"
    private static int CraftEnd(Message message, int next)
    {
        var end = next;
        while (end + 1 < message.Count && message[end + 1].Before <= Break.Space && end < next + 3)
        {
            var joint = message[end + 1].Norm is "&" or "and" ? 2 : 1;
            if (end + joint >= message.Count || message[end + joint].Before > Break.Space || !message.IsCapital(end + joint) || !IsModifier(message, end + joint))
            {
                break;
            }

            end += joint;
        }

        return end;
    }

    // "head lifeguard", "chief pilot", "directeur technique": the word before says the rank, the one behind it the craft.
    private static bool IsFirstHalf(string head) =>
        head is "hoofd" or "dyrektor" or "kierownik" or "direktør" or "head" or "chief" or "principal" or "deputy" or "assistant" or "lead" or "directeur" or "directrice" or "responsable" or "gerente" or "jefe" or "jefa" or "director" or "directora"
            or "direttore" or "direttrice" or "capo" or "amministratore" or "amministratrice" or "responsabile" or "diretor" or "diretora" or "chefe" or "encargado" or "encargada" or "chef" or "cheffe"
            or "coordenador" or "coordenadora" or "coordinador" or "coordinadora" or "coordinateur" or "coordinatrice" or "coordinatore" or "asistente" or "assistente" or "auxiliar" or "analista" or "subdirector" or "subdirectora" or "gestor" or "gestora"
            or "administrador" or "administradora" or "contador" or "contadora" or "ingeniero" or "ingeniera" or "engenheiro" or "engenheira" or "ingénieur" or "secretario" or "secretaria" or "supervisora" or "conseiller" or "conseillère" or "técnico" or "técnica";

    // "directeur général of Sanaga Bois": the adjective stands behind, then the firm.
    private static bool IsForeignRank(string head) => head is "directeur" or "directrice" or "director" or "directora" or "gerente" or "direttore" or "direttrice" or "diretor" or "diretora" or "responsable" or "responsabile";

    private static int? WholeEnd(Message message, int next)
    {
        var end = next;
        while (end < message.Count && end < next + 2 && message[end].Before <= Break.Hyphen && message[end].Kind == TokenKind.Word && IsModifier(message, end) && message[end].Norm is not ("at" or "from" or "of" or "for" or "here" or "&") && !IsBeforeFirm(message, end))
        {
            end++;
        }

        var ends = end >= message.Count || message[end].Before >= Break.Comma || message[end].Norm is "at" or "from" or "of" or "here" or "chez" or "bei" || IsBeforeFirm(message, end);
        return end > next && ends && !message.IsNorm(next, "of") && (!message.IsNorm(end, "of") || IsForeignRank(message[next - 1].Norm)) && !message.IsCapital(next) ? end - 1 : null;
    }

    // "diretora financeira da Vidraria do Mondego"
    private static bool IsBeforeFirm(Message message, int at) =>
        message.NormAt(at) is "da" or "do" or "de" or "del" or "della" or "di" or "du" or "des" or "dei" or "van" or "von" && message.IsCapital(at + 1);

    private static bool ContinuesOf(Message message, int at) =>
        at < message.Count && IsModifier(message, at) && (at + 1 >= message.Count || message[at + 1].Before >= Break.Comma || message[at + 1].Norm is "at" or "for" or "from");

    private static bool IsModifier(Message message, int at)
    {
        var token = message[at];
        if (token.Norm == "it")
        {
            return message.IsCapital(at) || (at + 1 < message.Count && message[at + 1].Before <= Break.Hyphen && Lists.RoleHeads.Contains(message[at + 1].Norm))
                || message.IsNorm(at - 1, "of");
        }

        if (token.Norm is "en" or "y" or "bei" or "chez" or "na" or "em" or "presso" or "hos" or "bij" or "e" or "et" or "und" or "que" or "qui" or "wir" or "nous" or "somos" or "ich" or "slash" && !(at + 1 < message.Count && message[at + 1].Before == Break.Hyphen))
        {
            return false; // what follows in another language is no part of the title
        }

        if (token.Norm is "signs" or "decides" or "approves" or "chooses" or "votes" or "agrees" or "pays" or "wants" or "says" or "picks" && !IsHead(message, at + 1))
        {
            return false; // "the site director signs"
        }

        if (token.Norm is "asked" or "told" or "left" or "suggested" or "recommended" or "likes" or "insists" or "retired" or "quit" or "approved" or "wanted" or "loves" or "hates" or "thinks" or "hired" or "started")
        {
            return false; // "our head of sales asked for it"
        }

        return token.Kind == TokenKind.Word && (!Lists.StopWords.Contains(token.Norm) || token.Norm is "planning" or "help" or "call" || IsHead(message, at + 1) && token.Norm is "works" or "needs" or "start" or "sales" or "on") && (!Lists.PeopleNouns.Contains(token.Norm) || MeansPeople(message, at))
            && !token.Norm.EndsWith("'s", StringComparison.Ordinal)
            || token.Norm is "&" or "'s" || (token.Length == 1 && message.IsCapital(at) && (message.IsNorm(at + 1, "&") || message.IsNorm(at - 1, "&")));
    }

    // "chief of staff", "people manager", "head of people", "Chief People Officer"; not "crew of the captain".
    private static bool MeansPeople(Message message, int at) =>
        message.IsNorm(at - 1, "of") && message[at].Norm is "staff" or "people" or "personnel"
        || (at == 0 || message[at - 1].Kind != TokenKind.Number) && message[at].Norm is "people" or "staff" or "crew" or "personnel" or "members" && (IsHead(message, at + 1) || message.NormAt(at + 1) is "operations" or "ops" or "and" or "&");

    private static bool IsSlash(Message message, int at) => message.Between(at).Trim() is "/" or "-";
}
