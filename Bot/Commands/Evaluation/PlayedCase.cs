using LeadBot.Dialogs.Interviews;
using LeadBot.Leads;
using LeadBot.Leads.Measurements;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary>A case after it was played.</summary>
/// <param name="Said">What the visitor said, as it was stored, by activity id.</param>
internal sealed record PlayedCase(
    ConversationCase Case, IReadOnlyList<PlayedLine> Lines, int Questions, Lead? Lead, Interview Interview, IReadOnlyDictionary<string, string> Said,
    IReadOnlyList<Measurement> Events);

/// <summary>One line of a played case.</summary>
/// <param name="Turn">Number of the visitor's message that it belongs to.</param>
internal sealed record PlayedLine(int Turn, string Speaker, string Text, string? Asks);
