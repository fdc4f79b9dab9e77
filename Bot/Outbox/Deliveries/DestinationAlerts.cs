using System.Text.Json.Nodes;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Changes;
using LeadBot.Leads.Measurements;
using LeadBot.Leads.Outbox;

namespace LeadBot.Bot.Outbox.Deliveries;

/// <summary>Tells people when a destination stops or starts to work: by mail, in the log, in the event log, and on the pages that show it.</summary>
internal sealed partial class DestinationAlerts(IDestinationStates states, AlertMail mail, ILeadSignal signal, TimeProvider time, ILogger<DestinationAlerts> log)
{
    public async Task BrokenAsync(string name, string bot, string why, CancellationToken ct)
    {
        LogBroken(name, why);
        await WriteAsync(name, DestinationHealth.Broken, bot, EventKinds.DestinationBroken, why, ct);
        mail.Send(name, bot, $"Destination {name} is broken", [$"Leads do not arrive at {name}. LeadBot tries again now and then, and nothing is lost meanwhile.", why]);
    }

    /// <summary>LeadBot itself stops: only a person can know when to go on.</summary>
    public async Task PausedAsync(string name, string bot, string why, CancellationToken ct)
    {
        LogPaused(name, why);
        await WriteAsync(name, DestinationHealth.Paused, bot, EventKinds.DestinationBroken, why, ct);
        mail.Send(name, bot, $"Destination {name} is paused and needs you", [$"LeadBot sends nothing more to {name} until a person resumes it under Settings, Destinations. Leads wait for it, and nothing is lost meanwhile.", why]);
    }

    public async Task WorksAsync(string name, string bot, CancellationToken ct)
    {
        LogWorks(name);
        await WriteAsync(name, DestinationHealth.Working, bot, EventKinds.DestinationWorks, null, ct);
        mail.Send(name, bot, $"Destination {name} works again", [$"What waited for {name} is on its way."]);
    }

    /// <summary>A person pauses or resumes it.</summary>
    public async Task SetAsync(string name, string bot, bool isActive, string by, CancellationToken ct)
    {
        var entry = new AuditEntry(bot, by, isActive ? AuditActions.DestinationResumed : AuditActions.DestinationPaused, name);
        await states.SetHealthAsync(
            name, isActive ? DestinationHealth.Working : DestinationHealth.Paused, isActive ? null : $"{by} paused it.", by, [], entry, ct);
        signal.Raise(new LeadHint(bot, "destination", name));
    }

    private async Task WriteAsync(string name, DestinationHealth health, string bot, string kind, string? why, CancellationToken ct)
    {
        var told = new Measured(new Measurement(bot, kind, time.GetUtcNow()) { Body = new JsonObject { ["destination"] = name, ["why"] = why } });
        await states.SetHealthAsync(name, health, why, null, [told], null, ct);
        signal.Raise(new LeadHint(bot, "destination", name));
    }

    [LoggerMessage(LogLevel.Error, "Destination {Name} is broken and is tried now and then; leads wait for it. {Why}")]
    private partial void LogBroken(string name, string why);

    [LoggerMessage(LogLevel.Error, "Destination {Name} is paused until a person resumes it on the dashboard; leads wait for it. {Why}")]
    private partial void LogPaused(string name, string why);

    [LoggerMessage(LogLevel.Warning, "Destination {Name} works again")]
    private partial void LogWorks(string name);
}
