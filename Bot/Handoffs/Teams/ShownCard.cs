using LeadBot.BotFramework.Schema;

namespace LeadBot.Bot.Handoffs.Teams;

/// <summary>A handoff's card of this moment.</summary>
/// <param name="Lasting">What it says without the last lines and without whether the visitor is there: what changes with each word that is said.</param>
internal sealed record ShownCard(Attachment Card, string Lasting);
