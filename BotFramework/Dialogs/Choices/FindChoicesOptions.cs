namespace LeadBot.BotFramework.Dialogs.Choices;

public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>The value itself is not looked for, only synonyms and titles.</summary>
    public bool NoValue { get; set; }

    /// <summary>The title of the action is not looked for.</summary>
    public bool NoAction { get; set; }

    /// <summary>"2" means the second choice, when no words matched.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>"the second one" means the second choice, when no words matched.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
