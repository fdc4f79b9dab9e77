namespace LeadBot.BotFramework.Dialogs.Choices;

/// <summary>Looks for values in what somebody wrote, word by word.</summary>
public static class Find
{
    private const int DefaultMaxTokenDistance = 2;

    public static List<ModelResult<FoundChoice>> FindChoices(
        string? utterance, IList<Choice> choices, FindChoicesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var synonyms = new List<SortedValue>();
        for (var index = 0; index < choices.Count; index++)
        {
            AddSynonyms(synonyms, choices[index], index, options);
        }

        return FindValues(utterance, synonyms, options).ConvertAll(found => new ModelResult<FoundChoice>
        {
            Start = found.Start,
            End = found.End,
            Text = found.Text,
            TypeName = "choice",
            Resolution = new FoundChoice
            {
                Value = choices[found.Resolution.Index].Value ?? "",
                Index = found.Resolution.Index,
                Score = found.Resolution.Score,
                Synonym = found.Resolution.Value,
            },
        });
    }

    /// <summary>What was found, in the order of the text; no word counts twice, no value is found twice.</summary>
    public static List<ModelResult<FoundValue>> FindValues(
        string? utterance, IList<SortedValue> values, FindValuesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrWhiteSpace(utterance))
        {
            return [];
        }

        foreach (var entry in values)
        {
            if (string.Equals(utterance, entry.Value, StringComparison.OrdinalIgnoreCase))
            {
                return [Result(0, utterance.Length - 1, utterance, entry, 1)];
            }
        }

        var words = Tokenizer.Words(utterance);
        var matches = new List<Match>();
        foreach (var entry in values.OrderByDescending(entry => entry.Value.Length))
        {
            FindAll(words, entry, options, matches);
        }

        return Best(utterance, words, matches);
    }

    private static void AddSynonyms(List<SortedValue> synonyms, Choice choice, int index, FindChoicesOptions? options)
    {
        void Add(string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                synonyms.Add(new SortedValue { Value = text, Index = index });
            }
        }

        if (options?.NoValue != true)
        {
            Add(choice.Value);
        }

        if (options?.NoAction != true)
        {
            Add(choice.Action?.Title);
        }

        choice.Synonyms?.ForEach(Add);
    }

    private static void FindAll(List<Token> words, SortedValue entry, FindValuesOptions? options, List<Match> matches)
    {
        var wanted = Tokenizer.Words(entry.Value);
        for (var from = 0; from < words.Count;)
        {
            // "the last time I chose the last one": the search goes on behind each match.
            if (MatchFrom(words, wanted, from, entry, options) is not { } match)
            {
                return;
            }

            matches.Add(match);
            from = match.Last + 1;
        }
    }

    private static Match? MatchFrom(List<Token> words, List<Token> wanted, int from, SortedValue entry, FindValuesOptions? options)
    {
        var maxDistance = options?.MaxTokenDistance ?? DefaultMaxTokenDistance;
        var (matched, deviation, first, last) = (0, 0, -1, -1);
        foreach (var word in wanted)
        {
            var at = words.FindIndex(from, candidate => candidate.Normalized == word.Normalized);
            var distance = matched > 0 ? at - from : 0;
            if (at < 0 || distance > maxDistance)
            {
                continue;
            }

            matched++;
            deviation += distance;
            from = at + 1;
            first = first < 0 ? at : first;
            last = at;
            if (from >= words.Count)
            {
                break;
            }
        }

        if (matched == 0 || (matched < wanted.Count && options?.AllowPartialMatches != true))
        {
            return null;
        }

        var completeness = (float)matched / wanted.Count;
        var accuracy = (float)matched / (matched + deviation);
        return new Match(entry, first, last, completeness * accuracy);
    }

    private static List<ModelResult<FoundValue>> Best(string utterance, List<Token> words, List<Match> matches)
    {
        var found = new List<ModelResult<FoundValue>>();
        var usedValues = new HashSet<int>();
        var usedWords = new HashSet<int>();
        foreach (var match in matches.OrderByDescending(match => match.Score))
        {
            var span = Enumerable.Range(match.First, match.Last - match.First + 1).ToArray();
            if (usedValues.Contains(match.Entry.Index) || span.Any(usedWords.Contains))
            {
                continue;
            }

            usedValues.Add(match.Entry.Index);
            usedWords.UnionWith(span);
            var (start, end) = (words[match.First].Start, words[match.Last].End);
            found.Add(Result(start, end, utterance[start..(end + 1)], match.Entry, match.Score));
        }

        return [.. found.OrderBy(result => result.Start)];
    }

    private static ModelResult<FoundValue> Result(int start, int end, string text, SortedValue entry, float score) => new()
    {
        Start = start,
        End = end,
        Text = text,
        TypeName = "value",
        Resolution = new FoundValue { Value = entry.Value, Index = entry.Index, Score = score },
    };

    private sealed record Match(SortedValue Entry, int First, int Last, float Score);
}
