using System.ComponentModel.DataAnnotations;

namespace LeadBot.Bot.Handoffs.Unread;

/// <summary>What happens to a person's words that a web visitor has left before seeing.</summary>
internal sealed class UnreadOptions
{
    public const string Section = "Handoffs:Unread";

    /// <summary>How long they wait in the chat before they go by mail. 1 second to 1 day; default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00", ErrorMessage = "Handoffs:Unread:MailAfter must lie between 00:00:01 and 1.00:00:00.")]
    public TimeSpan MailAfter { get; set; } = TimeSpan.FromMinutes(5);
}
