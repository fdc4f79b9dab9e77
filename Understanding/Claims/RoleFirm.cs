using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Claims;

/// <summary>Tells the firm behind a title ("manager of Lotus Bay Garments", "deputy director of Hotel Bor") from the rest of the title ("Director of Operations").</summary>
internal static class RoleFirm
{
    /// <summary>True where the words behind "of" name a firm.</summary>
    /// <param name="head">The title's own word: "manager", "director".</param>
    public static bool Is(Message message, int first, int last, string head)
    {
        if (head is "head" or "vp" or "svp" or "chief" or "director" && first == last)
        {
            return false;
        }

        for (var i = first; i <= last; i++)
        {
            if (!message.IsCapital(i) && message[i].Norm is not ("&" or "of" or "the" or "and"))
            {
                return false;
            }
        }

        return last > first && head is not ("head" or "vp" or "svp" or "chief")
            && (head is not ("director" or "lead" or "president") && !message.IsCapital(first - 2) || Lists.CompanyWords.Contains(message[last].Norm) || message[first + 1].Norm == "&" || IsKind(message, first, last));
    }

    // "Hotel Bor", "Museo Lázaro": the kind stands first and a name behind it; "Museum Services" is a field of work.
    private static bool IsKind(Message message, int first, int last) =>
        message[first].Norm is "hotel" or "hôtel" or "restaurant" or "restaurante" or "ristorante" or "café" or "cafe" or "museum" or "museo" or "musée" or "klinik" or "clínica" or "clinica" or "clinique" or "weingut" or "gasthof" or "camping" or "château"
            or "casa" or "villa" or "grupo" or "gruppo" or "groupe" or "banco" or "banca" or "banque" or "colegio" or "colégio" or "institut" or "instituto" or "istituto" or "école" or "escuela" or "universidad" or "universität" or "librería" or "bodegas" or "schloss" or "spital" or "autohaus" or "brauerei" or "theater" or "teatro" or "théâtre"
        && !OrdinaryWords.Contains(message[last].Norm);
}
