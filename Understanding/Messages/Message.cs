using System.Runtime.InteropServices;
using LeadBot.Understanding.Phrases;

namespace LeadBot.Understanding.Messages;

/// <summary>A message cut up once: tokens, sentences, quantities, phrases. All recognisers read this, none the raw text alone.</summary>
internal sealed class Message
{
    /// <summary>What stands beyond is not read.</summary>
    public const int MaxLength = 4000;

    // The longest phrase in tokens: how far before a stretch a hit that touches it may begin.
    private const int MaxPhrase = 40;

    private static readonly List<Hit> NoHits = [];
    private readonly Dictionary<string, List<Hit>> _hits;
    private readonly int[] _sentenceStart;
    private readonly int[] _sentenceEnd;

    public Message(string text)
    {
        Text = text.Length <= MaxLength ? text : text[..MaxLength];
        Tokens = Tokeniser.Cut(Text);
        _sentenceStart = new int[Tokens.Count];
        for (var i = 0; i < _sentenceStart.Length; i++)
        {
            _sentenceStart[i] = i == 0 || Tokens[i].Before == Break.Sentence ? i : _sentenceStart[i - 1];
        }

        _sentenceEnd = new int[Tokens.Count];
        for (var i = _sentenceEnd.Length - 1; i >= 0; i--)
        {
            _sentenceEnd[i] = i + 1 == Tokens.Count || Tokens[i + 1].Before == Break.Sentence ? i + 1 : _sentenceEnd[i + 1];
        }

        _hits = PhraseBook.Default.Find(Tokens);
        Quoted = QuotedSpans.Find(Text);
        Quantities = QuantityReader.Read(this);
    }

    public string Text { get; }

    public List<Token> Tokens { get; }

    public int Count => Tokens.Count;

    /// <summary>Numbers and ranges, in digits and words, in the order of the text.</summary>
    public List<Quantity> Quantities { get; }

    /// <summary>What stands between quotation marks.</summary>
    public List<(int Start, int End)> Quoted { get; }

    public Token this[int index] => Tokens[index];

    public List<Hit> Hits(string tag) => _hits.GetValueOrDefault(tag, NoHits);

    /// <summary>The hits that begin at or behind one token and before another.</summary>
    public ReadOnlySpan<Hit> Hits(string tag, int from, int before)
    {
        var hits = CollectionsMarshal.AsSpan(Hits(tag));
        return hits[LowerBound(hits, from)..LowerBound(hits, Math.Max(from, before))];
    }

    /// <summary>True where a hit of the tag shares a token with the stretch.</summary>
    public bool Touches(string tag, int first, int last)
    {
        foreach (var hit in Hits(tag, first - MaxPhrase, last + 1))
        {
            if (hit.Last >= first)
            {
                return true;
            }
        }

        return false;
    }

    public bool Has(string tag) => _hits.ContainsKey(tag);

    public int SentenceStart(int token) => _sentenceStart[token];

    /// <summary>Index after the last token of the sentence.</summary>
    public int SentenceEnd(int token) => _sentenceEnd[token];

    /// <summary>Index after the last token of the segment: the stretch up to a comma or anything stronger.</summary>
    public int SegmentEnd(int token, Break atLeast = Break.Comma)
    {
        var end = token + 1;
        while (end < Count && Tokens[end].Before < atLeast)
        {
            end++;
        }

        return end;
    }

    public bool IsNorm(int index, string norm) => index >= 0 && index < Count && Tokens[index].Norm == norm;

    public string NormAt(int index) => index >= 0 && index < Count ? Tokens[index].Norm : "";

    /// <summary>"Emballage", and "d'Emballage" too.</summary>
    public bool IsCapital(int index)
    {
        if (index < 0 || index >= Count)
        {
            return false;
        }

        var (start, length) = (Tokens[index].Start, Tokens[index].Length);
        return char.IsUpper(Text[start]) || (length > 3 && Text[start + 1] is '\'' or '\u2019' && char.IsUpper(Text[start + 2]));
    }

    /// <summary>The words from one token to another, both included, as they stand in the text.</summary>
    public TextSpan Span(int first, int last)
    {
        var start = Tokens[first].Start;
        return new TextSpan(Text[start..Tokens[last].End], start);
    }

    // Hits are found in the order of their first token.
    private static int LowerBound(ReadOnlySpan<Hit> hits, int first)
    {
        int low = 0, high = hits.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = hits[middle].First < first ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>What stands between a token and the one before it.</summary>
    public ReadOnlySpan<char> Between(int index) =>
        index <= 0 || index >= Count ? [] : Text.AsSpan(Tokens[index - 1].End, Tokens[index].Start - Tokens[index - 1].End);
}
