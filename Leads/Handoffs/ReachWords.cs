using LeadBot.Leads.Contacts;

namespace LeadBot.Leads.Handoffs;

/// <summary>What people are told of a visitor who cannot be written to.</summary>
public static class ReachWords
{
    public static string Why(VisitorReach reach) => reach switch
    {
        { OptOut: { Reason: OptOutReason.Asked } optOut } =>
            $"The visitor asked on {optOut.At:u} not to be contacted any more. Nothing is sent to them until they write that they want it again. The visitor has not heard you.",
        { OptOut: { } gone } =>
            $"Since {gone.At:u} nobody is there: the visitor has blocked the bot or left {reach.Channel}. Nothing can be sent until they write again. The visitor has not heard you.",
        { NeedsTemplate: true, WindowUntil: { } until } =>
            $"The visitor wrote more than 24 hours ago (the time ended {until:u}): {reach.Channel} takes only an approved template now. {Templates(reach)} The visitor has not heard you.",
        { NeedsTemplate: true } =>
            $"The visitor has not written yet: {reach.Channel} takes only an approved template now. {Templates(reach)} The visitor has not heard you.",
        _ => "The visitor can be written to.",
    };

    /// <summary>"3 h 20 min"; "less than a minute".</summary>
    public static string Left(TimeSpan left) => left switch
    {
        { TotalMinutes: < 1 } => "less than a minute",
        { TotalHours: < 1 } => $"{left.Minutes} min",
        _ => $"{(int)left.TotalHours} h {left.Minutes} min",
    };

    private static string Templates(VisitorReach reach) => reach.Templates.Count == 0
        ? "None is set up (Bots:…:WhatsApp:Templates)."
        : $"There are: {string.Join(", ", reach.Templates.Select(template => template.Name))}.";
}
