namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>The small words between choices that are written into a sentence.</summary>
public class ChoiceFactoryOptions
{
    public ChoiceFactoryOptions()
    {
    }

    public ChoiceFactoryOptions(
        string? inlineSeparator = null, string? inlineOr = null, string? inlineOrMore = null, bool? includeNumbers = null)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of three or more.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>True unless set.</summary>
    public bool? IncludeNumbers { get; set; }
}
