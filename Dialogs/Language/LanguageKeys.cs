using LeadBot.Dialogs.Gates;
using LeadBot.Leads.Qualification;

namespace LeadBot.Dialogs.Language;

/// <summary>The texts that a bot needs: those of every bot, those of the stop gates, and those of its own fields.</summary>
public static class LanguageKeys
{
    /// <summary>The word between the last two of a list.</summary>
    internal const string And = "list.and";

    private static readonly string[] s_always =
    [
        "greeting", "greeting.plain", "intro", "intro.plain", "resume", "ack.question", "answer.bot",
        "ask.reach", "ask.reach.again", "ask.consent", "ask.consent.again", "button.passOn", "button.yes", "button.no",
        "gate.already", "gate.when", "gate.opens", "gate.now", "gate.busy", "waiting.when", "waiting.opens", "waiting.now", "waiting.busy", "handoff.expired", "handoff.returned", "closing.granted", "closing.refused", "closing.unclear", "closing.transfer", "closing.transfer.known", "command.privacy", "command.restart", "command.optIn", "file.kept", "file.tooLarge", "file.failed",
        "closing.transfer.noContact", "closing.support", "closing.customer", "closing.noContact", "closing.other", "after.thanks", "after.more", "after.question", "after.note",
        "engine.apology", "engine.slowDown", "engine.removed", "engine.help", "safe", "language.switched", "language.only", And,
        "mail.reply.subject", "mail.reply.intro", "mail.reply.link", "mail.reply.foot", "gate.pricing.published", "language.en", "language.de", "language.es", "language.fr", "language.pt",
    ];

    public static IEnumerable<string> Required(BotProfile profile) =>
        s_always.Concat(StopGates.All.Select(gate => gate.Words)).Concat(profile.Fields.SelectMany(OfField)).Concat(Contact.ContactForm.Texts(profile)).Distinct();

    public static string Choice(string field, string choice) => $"choice.{field}.{choice}";

    /// <summary>Name of a language, as this language calls it.</summary>
    internal static string Name(string language) => $"language.{language}";

    private static IEnumerable<string> OfField(FieldDefinition field) =>
        field.Ask == AskRule.Never
            ? []
            : [$"ask.{field.Name}", $"ask.{field.Name}.again", .. field.Choices.Select(choice => Choice(field.Name, choice))];
}
