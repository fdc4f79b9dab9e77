using System.ComponentModel.DataAnnotations;

namespace LeadBot.Leads.Outbox;

/// <summary>How patient deliveries are.</summary>
public sealed class DeliveryPace
{
    public const string Section = "Outbox:Deliveries";

    /// <summary>Wait after the first failure; four times as long after each further one, a quarter more or less. Default 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "01:00:00", ErrorMessage = "Outbox:Deliveries:FirstRetry must lie between 00:00:00.010 and 01:00:00.")]
    public TimeSpan FirstRetry { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait between two tries. Default 6 hours.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "1.00:00:00", ErrorMessage = "Outbox:Deliveries:LongestRetry must lie between 00:00:00.010 and 1.00:00:00.")]
    public TimeSpan LongestRetry { get; set; } = TimeSpan.FromHours(6);

    /// <summary>How long a delivery is tried at least, from its first try on. Default 24 hours.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "30.00:00:00", ErrorMessage = "Outbox:Deliveries:GiveUpAfter must lie between 00:00:00.010 and 30.00:00:00.")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Tries before it may be given up. Default 8.</summary>
    [Range(1, 100, ErrorMessage = "Outbox:Deliveries:Tries must lie between 1 and 100.")]
    public int Tries { get; set; } = 8;

    /// <summary>So many failures in a row break a destination. Default 5.</summary>
    [Range(1, 100, ErrorMessage = "Outbox:Deliveries:BreakAfter must lie between 1 and 100.")]
    public int BreakAfter { get; set; } = 5;

    /// <summary>How long a broken destination is left alone, doubled each time up to ten minutes. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.010", "00:10:00", ErrorMessage = "Outbox:Deliveries:BreakFor must lie between 00:00:00.010 and 00:10:00.")]
    public TimeSpan BreakFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// News for a system outside is gathered for so long, so that a lead and who was asked to take it go as one. Mailboxes hear of a lead at once. Default 5 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00", ErrorMessage = "Outbox:Deliveries:GatherOutside must lie between 00:00:00 and 00:10:00.")]
    public TimeSpan GatherOutside { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>News for a mailbox is gathered for so long. Default 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00", ErrorMessage = "Outbox:Deliveries:Gather must lie between 00:00:00 and 01:00:00.")]
    public TimeSpan Gather { get; set; } = TimeSpan.FromMinutes(1);
}
