namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>Which choices an answer means: by words, else by ordinal, else by number.</summary>
public static class ChoiceRecognizers
{
    public static List<ModelResult<FoundChoice>> RecognizeChoices(
        string? utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);

        // One way at a time: "the second reading" as a choice must not also mean number two.
        var found = Find.FindChoices(utterance, choices, options);
        if (found.Count == 0 && options?.RecognizeOrdinals != false)
        {
            AddByPosition(found, choices, OrdinalRecognizer.FindAll(utterance));
        }

        if (found.Count == 0 && options?.RecognizeNumbers != false)
        {
            AddByPosition(found, choices, NumberRecognizer.FindWhole(utterance));
        }

        return found;
    }

    private static void AddByPosition(List<ModelResult<FoundChoice>> found, IList<Choice> choices, IEnumerable<FoundNumber> numbers)
    {
        foreach (var number in numbers)
        {
            // "last" counts from the end.
            var index = number.Value < 0 ? choices.Count + number.Value : number.Value - 1;
            if (index >= 0 && index < choices.Count)
            {
                found.Add(new ModelResult<FoundChoice>
                {
                    Start = number.Start,
                    End = number.End,
                    Text = number.Text,
                    TypeName = "choice",
                    Resolution = new FoundChoice { Value = choices[(int)index].Value ?? "", Index = (int)index, Score = 1 },
                });
            }
        }
    }
}
