using LeadBot.Leads.Handoffs;

namespace LeadBot.Bot.Handoffs;

/// <summary>What a person does in the thread of their handoff besides talking.</summary>
internal sealed class RepCommands(
    HandoffService service, HandoffDesk desk, ConsentRequests consents, PresenceService presence, IVisitorReach reach, TimeProvider time)
{
    private const string All = "/note TEXT: a note that the visitor never sees. /close WHAT BECAME OF IT. /bot: give the conversation back to the bot. "
        + "/consent: the bot asks the visitor whether you may contact them. /template: words that the visitor's channel takes at any time, and how long it takes "
        + "free ones. /available and /away: whether new handoffs come to you.";

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
            "/bot" => Told(await service.ReturnAsync(handoff.Bot, handoff.Id, by, ct), "The bot goes on with the visitor."),
            "/consent" => await consents.AskAsync(handoff.Bot, handoff.Id, by, ct) switch
            {
                ConsentRequestResult.Done => "The bot asks the visitor now. The answer will stand on the card.",
                ConsentRequestResult.Refused refused => refused.Why,
                _ => "This handoff is not there any more.",
            },
            "/template" when rest.Length == 0 => Templates(await reach.FindAsync(handoff.Bot, handoff.ConversationId, ct)),
            "/template" => await TemplateAsync(handoff, by, key, rest, ct),
            _ => All,
        };
    }

    /// <summary>Takes a person in or out of round robin, with a handoff or without.</summary>
    /// <returns>What the person is told; null where the line says nothing of it.</returns>
    public async Task<string?> SetPresenceAsync(string by, string line, CancellationToken ct)
    {
        var isAway = line.Equals("/away", StringComparison.OrdinalIgnoreCase);
        if (!isAway && !line.Equals("/available", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        await presence.SetAsync(by, isAway, ct);
        return isAway ? "You are away: no new handoff comes to you by turn. Write /available when you are back." : "You are available: new handoffs come to you by turn.";
    }

    /// <summary>Why words did not reach the visitor; null where they did.</summary>
    public static string? Why(SaidResult said) => said switch
    {
        SaidResult.Done => null,
        SaidResult.Refused refused => Why(refused.Handoff),
        SaidResult.Unreachable unreachable => ReachWords.Why(unreachable.Reach)
            + (unreachable.Reach is { OptOut: null, NeedsTemplate: true, Templates.Count: > 0 } ? " Write /template to pick one." : ""),
        SaidResult.NoTemplate none => none.Why,
        _ => "This handoff is not there any more.",
    };

    // "/template followup Ana | Tuesday": name, then the values.
    private async Task<string> TemplateAsync(Handoff handoff, string by, string key, string rest, CancellationToken ct)
    {
        var space = rest.IndexOf(' ', StringComparison.Ordinal);
        var (name, values) = space < 0 ? (rest, "") : (rest[..space], rest[space..]);
        var said = await desk.SayTemplateAsync(
            handoff.Bot, handoff.Id, by, key, name, values.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), ct);
        return Why(said) ?? "Sent.";
    }

    private string Templates(VisitorReach now)
    {
        if (now.OptOut is not null)
        {
            return ReachWords.Why(now);
        }

        if (now is { WindowUntil: null, NeedsTemplate: false })
        {
            return $"{now.Channel} takes free words at any time; there are no templates.";
        }

        var left = now.NeedsTemplate || now.WindowUntil is not { } until
            ? $"{now.Channel} takes only a template now."
            : $"{now.Channel} takes free words for another {ReachWords.Left(until - time.GetUtcNow())}.";
        return now.Templates.Count == 0
            ? $"{left} No template is set up."
            : $"{left}\n\n{string.Join("\n\n", now.Templates.Select(template => $"/template {template.Name}{string.Concat(Enumerable.Repeat(" … |", template.Placeholders)).TrimEnd('|')}: {template.Text}"))}";
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
