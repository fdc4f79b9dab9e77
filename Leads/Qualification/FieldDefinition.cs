using System.ComponentModel.DataAnnotations;

namespace LeadBot.Leads.Qualification;

/// <summary>One field of a bot's schema.</summary>
public sealed class FieldDefinition
{
    /// <summary>Key, such as <c>companySize</c>; also the value of <c>asks</c> on the message that asks for it.</summary>
    [Required, RegularExpression("^[a-z][A-Za-z0-9]{0,39}$")]
    public string Name { get; set; } = "";

    public FieldKind Kind { get; set; }

    public AskRule Ask { get; set; } = AskRule.Always;

    /// <summary>With <see cref="AskRule.Always"/>: asked only while at most this many questions were put before; null for no limit.</summary>
    [Range(0, 20)]
    public int? WhileQuestionsAtMost { get; set; }

    /// <summary>
    /// Where clarifying questions use up the limit, fields are left out in this order, 1 first, so that contact and consent are still asked;
    /// null is never left out.
    /// </summary>
    [Range(1, 20)]
    public int? LeftOut { get; set; }

    /// <summary>0 to 1: a claim below it is not stored but clarified. Default 0.6.</summary>
    [Range(0.0, 1.0)]
    public double Threshold { get; set; } = 0.6;

    /// <summary>The keys of a <see cref="FieldKind.Choice"/> field.</summary>
    public IList<string> Choices { get; } = [];
}
