using System.Numerics;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Phrases;

/// <summary>All phrases of all files, found in one pass over a message's tokens.</summary>
internal sealed class PhraseBook
{
    private static readonly string[] Files =
        ["notsaid.phrases", "answers.phrases", "consent.phrases", "fields.phrases", "timeline.phrases", "authority.phrases", "intents.phrases", "stray.phrases", "support.phrases", "need.phrases",
        "languages.phrases", "german.phrases", "spanish.phrases", "french.phrases", "portuguese.phrases", "others.phrases"];

    private readonly Vocabulary _words = new();
    private readonly Candidate[][] _byWord; // by the id of the word that a phrase begins with; empty ones share one array
    private readonly Candidate[] _byNumber;

    private PhraseBook()
    {
        var parser = new PhraseParser(_words);
        Dictionary<int, List<Phrase>> byWord = [];
        List<Phrase> byNumber = [];
        foreach (var phrase in Files.SelectMany(parser.Parse))
        {
            Index(phrase, 0, byWord, byNumber);
        }

        _words.Seal();
        _byNumber = [.. byNumber.Select(static phrase => new Candidate(phrase))];
        _byWord = [.. Enumerable.Range(0, _words.Count + 1).Select(word => byWord.GetValueOrDefault(word, []).Select(static phrase => new Candidate(phrase)).ToArray())];
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
        var signature = 0UL;
        foreach (var id in ids)
        {
            signature |= Note(id.Word, present) | Note(id.ShortStem, present) | Note(id.LongStem, present);
        }

        for (var i = 0; i < ids.Length; i++)
        {
            if (tokens[i].Kind == TokenKind.Number)
            {
                Try(_byNumber, i, view, signature, present, hits);
            }

            Try(_byWord[ids[i].Word], i, view, signature, present, hits);
            Try(_byWord[ids[i].ShortStem], i, view, signature, present, hits);
            Try(_byWord[ids[i].LongStem], i, view, signature, present, hits);
        }

        return hits;
    }

    private static ulong Note(int word, Span<ulong> present)
    {
        present[word >> 6] |= 1UL << word;
        return word == 0 ? 0 : 1UL << word; // 0 is no word
    }

    private static void Try(
        Candidate[] candidates, int at, PhraseMatcher view, ulong signature, ReadOnlySpan<ulong> present, Dictionary<string, List<Hit>> hits)
    {
        foreach (ref readonly var candidate in candidates.AsSpan())
        {
            if (!candidate.MayFit(signature) || !IsPossible(candidate.Phrase.Needed, present))
            {
                continue;
            }

            var phrase = candidate.Phrase;
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
    private static void Index(Phrase phrase, int element, Dictionary<int, List<Phrase>> byWord, List<Phrase> byNumber)
    {
        var first = phrase.Elements[element];
        if (first.Step == PhraseStep.Number)
        {
            byNumber.Add(phrase);
        }

        foreach (var word in first.Alternatives.Select(alternative => alternative[0]).Distinct())
        {
            if (!byWord.TryGetValue(word, out var phrases))
            {
                byWord[word] = phrases = [];
            }

            if (phrases.Count == 0 || !ReferenceEquals(phrases[^1], phrase))
            {
                phrases.Add(phrase);
            }
        }

        if (first.IsOptional && element + 1 < phrase.Elements.Length)
        {
            Index(phrase, element + 1, byWord, byNumber);
        }
    }

    /// <summary>A phrase with what most messages rule it out by, beside each other in memory: two groups of its words, as bits of their ids.</summary>
    private readonly struct Candidate
    {
        private readonly ulong _first;
        private readonly ulong _second;

        public Candidate(Phrase phrase)
        {
            Phrase = phrase;
            var groups = phrase.Elements.Skip(1)
                .Where(static element => element.Step == PhraseStep.Words && !element.IsOptional)
                .Select(static element => element.Alternatives.Aggregate(0UL, static (bits, words) => bits | (1UL << words[0])))
                .OrderBy(BitOperations.PopCount)
                .ToList();
            _first = groups.Count > 0 ? groups[0] : ulong.MaxValue;
            _second = groups.Count > 1 ? groups[1] : ulong.MaxValue;
        }

        public Phrase Phrase { get; }

        public bool MayFit(ulong signature) => (_first & signature) != 0 && (_second & signature) != 0;
    }
}
