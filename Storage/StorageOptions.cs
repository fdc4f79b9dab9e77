using System.ComponentModel.DataAnnotations;

namespace LeadBot.Storage;

/// <summary>Which database. Bound from <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary><c>Sqlite</c> is what this version of LeadBot has.</summary>
    [RegularExpression("(?i)^Sqlite$", ErrorMessage = "Storage:Provider must be Sqlite.")]
    public string Provider { get; set; } = "Sqlite";
}
