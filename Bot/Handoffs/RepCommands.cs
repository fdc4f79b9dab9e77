using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs;

/// <summary>What a person does in the thread of their handoff besides talking.</summary>
internal sealed class RepCommands(HandoffService service, HandoffDesk desk)
{
    private const string All = "/note TEXT: a note that the visitor never sees. /close WHAT BECAME OF IT. /bot: give the conversation back to the bot.";

    /// <param name="key">Of the line itself, so that a turn that runs again does it once.</param>
    /// <returns>What the person is told.</returns>
    public async Task<string> RunAsync(Handoff handoff, string by, string line, string key, CancellationToken ct)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        var (command, rest) = space < 0 ? (line, "") : (line[..space], line[space..].Trim());
        return command.ToLowerInvariant() switch
        {
            "/note" when rest.Length == 0 => "What is the note? Write /note and the text.",
            "/note" => await desk.NoteAsync(handoff.Bot, handoff.Id, by, key, rest, ct) switch
            {
                SaidResult.Refused refused => Why(refused.Handoff),
                SaidResult.Done => "Noted. Only colleagues see it.",
                _ => Why(handoff),
            },
            "/close" when rest.Length == 0 => "What became of it? Write /close and a few words.",
            "/close" => Told(await service.CloseAsync(handoff.Bot, handoff.Id, by, rest, ct), "Closed."),
            "/bot" => Told(await service.CloseAsync(handoff.Bot, handoff.Id, by, "given back to the bot", ct), "The bot goes on with the visitor."),
            _ => All,
        };
    }

    /// <summary>Why somebody cannot speak in a handoff.</summary>
    public static string Why(Handoff handoff) => handoff.State switch
    {
        HandoffState.Open or HandoffState.Offered => "Nobody has accepted this handoff yet. Press Accept on the card first; the visitor has not heard you.",
        HandoffState.Accepted => $"{handoff.AcceptedBy} has taken this handoff. The visitor has not heard you.",
        HandoffState.Closed => "This handoff is closed. The visitor has not heard you.",
        _ => "This handoff has expired. The visitor has not heard you.",
    };

    private static string Told(HandoffResult result, string done) => result switch
    {
        HandoffResult.Done => done,
        HandoffResult.Refused refused => Why(refused.Handoff),
        _ => "This handoff is not there any more.",
    };
}
