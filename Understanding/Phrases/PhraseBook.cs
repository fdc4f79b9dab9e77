using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Phrases;

/// <summary>All phrases of all files, found in one pass over a message's tokens.</summary>
internal sealed class PhraseBook
{
    private static readonly string[] Files =
        ["notsaid.phrases", "answers.phrases", "consent.phrases", "fields.phrases", "timeline.phrases", "authority.phrases", "intents.phrases", "stray.phrases", "support.phrases", "need.phrases",
        "languages.phrases", "german.phrases", "spanish.phrases", "french.phrases", "portuguese.phrases", "others.phrases"];

    private readonly Vocabulary _words = new();
    private readonly Dictionary<int, List<Phrase>> _byWord = [];
    private readonly List<Phrase> _byNumber = [];

    private PhraseBook()
    {
        var parser = new PhraseParser(_words);
        foreach (var phrase in Files.SelectMany(parser.Parse))
        {
            Index(phrase, 0);
        }

        _words.Seal();
    }

    public static PhraseBook Default { get; } = new();

    /// <summary>True for a word that some phrase uses.</summary>
    public bool Knows(string norm) => _words.Find(norm).Word != 0;

    public Dictionary<string, List<Hit>> Find(List<Token> tokens)
    {
        var hits = new Dictionary<string, List<Hit>>(StringComparer.Ordinal);
        var ids = new WordIds[tokens.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = tokens[i].Kind is TokenKind.Email or TokenKind.Url ? default : _words.Find(tokens[i].Norm);
        }

        var view = new PhraseMatcher(tokens, ids);
        Span<ulong> present = stackalloc ulong[(_words.Count / 64) + 1];
        foreach (var id in ids)
        {
            present[id.Word >> 6] |= 1UL << id.Word;
            present[id.ShortStem >> 6] |= 1UL << id.ShortStem;
            present[id.LongStem >> 6] |= 1UL << id.LongStem;
        }

        for (var i = 0; i < ids.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                Try(_byNumber, i, view, present, hits);
            }

            Try(ids[i].Word, i, view, present, hits);
            Try(ids[i].ShortStem, i, view, present, hits);
            Try(ids[i].LongStem, i, view, present, hits);
        }

        return hits;
    }

    private void Try(int id, int at, PhraseMatcher view, ReadOnlySpan<ulong> present, Dictionary<string, List<Hit>> hits)
    {
        if (id != 0 && _byWord.TryGetValue(id, out var phrases))
        {
            Try(phrases, at, view, present, hits);
        }
    }

    private static void Try(List<Phrase> phrases, int at, PhraseMatcher view, ReadOnlySpan<ulong> present, Dictionary<string, List<Hit>> hits)
    {
        foreach (var phrase in phrases)
        {
            if (!IsPossible(phrase.Needed, present))
            {
                continue;
            }

            var end = view.Match(phrase, at);
            if (end <= at)
            {
                continue;
            }

            if (!hits.TryGetValue(phrase.Tag, out var list))
            {
                hits[phrase.Tag] = list = [];
            }

            list.Add(new Hit(at, end - 1));
        }
    }

    private static bool IsPossible(int[] needed, ReadOnlySpan<ulong> present)
    {
        foreach (var word in needed)
        {
            if ((present[word >> 6] & (1UL << word)) != 0)
            {
                return true;
            }
        }

        return needed.Length == 0;
    }

    // An optional first element is followed by what may come first instead of it.
    private void Index(Phrase phrase, int element)
    {
        var first = phrase.Elements[element];
        if (first.Step == PhraseStep.Number)
        {
            _byNumber.Add(phrase);
        }

        foreach (var word in first.Alternatives.Select(alternative => alternative[0]).Distinct())
        {
            if (!_byWord.TryGetValue(word, out var phrases))
            {
                _byWord[word] = phrases = [];
            }

            if (phrases.Count == 0 || !ReferenceEquals(phrases[^1], phrase))
            {
                phrases.Add(phrase);
            }
        }

        if (first.IsOptional && element + 1 < phrase.Elements.Length)
        {
            Index(phrase, element + 1);
        }
    }
}
