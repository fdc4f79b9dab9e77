using System.Text.Json.Nodes;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Outbox;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>
/// Tells people when a destination stops or starts to work: by mail over the mailboxes that receive the bot's leads, in the log, in the event log, and on
/// the pages that show it. The mails are written down with the state that they tell of.
/// </summary>
internal sealed partial class DestinationAlerts(
    IDestinationStates states, Destinations destinations, AlertSignal mails, ILeadSignal signal, TimeProvider time, ILogger<DestinationAlerts> log)
{
    public async Task BrokenAsync(string name, string bot, string why, CancellationToken ct)
    {
        LogBroken(name, why);
        await WriteAsync(
            name, DestinationHealth.Broken, bot, EventKinds.DestinationBroken, why, $"Destination {name} is broken",
            [$"Leads do not arrive at {name}. LeadBot tries again now and then, and nothing is lost meanwhile.", why], ct);
    }

    /// <summary>LeadBot itself stops: only a person can know when to go on.</summary>
    public async Task PausedAsync(string name, string bot, string why, CancellationToken ct)
    {
        LogPaused(name, why);
        await WriteAsync(
            name, DestinationHealth.Paused, bot, EventKinds.DestinationBroken, why, $"Destination {name} is paused and needs you",
            [$"LeadBot sends nothing more to {name} until a person resumes it under Settings, Destinations. Leads wait for it, and nothing is lost meanwhile.", why], ct);
    }

    public async Task WorksAsync(string name, string bot, CancellationToken ct)
    {
        LogWorks(name);
        await WriteAsync(
            name, DestinationHealth.Working, bot, EventKinds.DestinationWorks, null, $"Destination {name} works again", [$"What waited for {name} is on its way."], ct);
    }

    /// <summary>A person pauses or resumes it.</summary>
    public async Task SetAsync(string name, string bot, bool isActive, string by, CancellationToken ct)
    {
        var entry = new AuditEntry(bot, by, isActive ? AuditActions.DestinationResumed : AuditActions.DestinationPaused, name);
        await states.SetHealthAsync(
            name, isActive ? DestinationHealth.Working : DestinationHealth.Paused, isActive ? null : $"{by} paused it.", by, [], [], entry, ct);
        signal.Raise(new LeadHint(bot, "destination", name));
    }

    private async Task WriteAsync(
        string name, DestinationHealth health, string bot, string kind, string? why, string subject, IReadOnlyList<string> words, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var told = new Measured(new Measurement(bot, kind, now) { Body = new JsonObject { ["destination"] = name, ["why"] = why } });
        var mailboxes = (await destinations.OfAsync(bot, ct)).Where(found => found.Kind is IHouseMail && found.Name != name); // a mailbox does not hear of itself
        var mailed = mailboxes.Select(mailbox => new AlertMail(mailbox.Name, name, $"alert-{name}-{now.ToUnixTimeMilliseconds()}", bot, subject, words, now)).ToList();
        await states.SetHealthAsync(name, health, why, null, [told], mailed, null, ct);
        mails.Raise();
        signal.Raise(new LeadHint(bot, "destination", name));
    }

    [LoggerMessage(LogLevel.Error, "Destination {Name} is broken and is tried now and then; leads wait for it. {Why}")]
    private partial void LogBroken(string name, string why);

    [LoggerMessage(LogLevel.Error, "Destination {Name} is paused until a person resumes it on the dashboard; leads wait for it. {Why}")]
    private partial void LogPaused(string name, string why);

    [LoggerMessage(LogLevel.Warning, "Destination {Name} works again")]
    private partial void LogWorks(string name);
}
