using System.ComponentModel.DataAnnotations;

namespace LeadBot.Leads.Reviews;

/// <summary>From which size on a person looks first. Read by the bot's name.</summary>
public sealed class ReviewOptions
{
    public const string Section = "Bots:{bot}:Review";

    /// <summary>Budget in whole units of whatever currency was said. Default 100,000.</summary>
    [Range(typeof(decimal), "1", "1000000000000", ParseLimitsInInvariantCulture = true, ConvertValueInInvariantCulture = true,
        ErrorMessage = "Review:HighValueBudget of each bot must lie between 1 and 1000000000000.")]
    public decimal HighValueBudget { get; set; } = 100_000;

    /// <summary>People in the company. Default 1,000.</summary>
    [Range(1, 100_000_000, ErrorMessage = "Review:HighValuePeople of each bot must lie between 1 and 100000000.")]
    public long HighValuePeople { get; set; } = 1_000;
}
