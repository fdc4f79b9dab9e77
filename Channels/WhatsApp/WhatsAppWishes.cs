using System.Collections.Frozen;

using LeadBot.BotFramework.Schema;

namespace LeadBot.Channels.WhatsApp;

/// <summary>
/// The words by which people end and begin messages from firms, in the five languages; a message must be nothing else. Twilio's own reading
/// (<c>OptOutType</c>) counts where the account has it switched on.
/// </summary>
internal static class WhatsAppWishes
{
    private static readonly FrozenSet<string> s_stop = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "opt out", "optout", "revoke",
        "stopp", "abmelden", "abbestellen", "austragen", "beenden",
        "baja", "alto", "parar", "cancelar", "darme de baja", "darse de baja",
        "arrêt", "arret", "arrêter", "arreter", "désabonner", "desabonner", "désinscrire", "desinscrire",
        "sair", "pare", "descadastrar", "remover");

    private static readonly FrozenSet<string> s_start = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "start", "unstop", "subscribe", "resume", "anmelden", "starten", "alta", "comenzar", "empezar", "démarrer", "demarrer", "reprendre", "começar", "comecar", "iniciar", "voltar");

    /// <summary>Marks the activity where it is such a wish.</summary>
    /// <param name="optOutType">Twilio's <c>OptOutType</c>: <c>STOP</c>, <c>START</c> or <c>HELP</c>; null where it says nothing.</param>
    public static void Mark(Activity activity, string? optOutType)
    {
        var text = activity.Text?.Trim().TrimEnd('.', '!') ?? "";
        if (optOutType == "STOP" || s_stop.Contains(text))
        {
            ChannelMarks.Tell(activity, "optOut", true);
        }
        else if (optOutType == "START" || s_start.Contains(text))
        {
            ChannelMarks.Tell(activity, "optIn", true);
        }
    }
}
