using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Phrases;

/// <summary>Matches phrases at a token. Gaps are bounded and phrases short, so no input makes it run away.</summary>
internal readonly struct PhraseMatcher(List<Token> tokens, WordIds[] ids)
{
    /// <summary>Index after the last token of the phrase, or -1.</summary>
    public int Match(Phrase phrase, int at)
    {
        var fits = phrase.Start switch
        {
            PhraseStart.Clause => at == 0 || tokens[at].Before >= Break.Comma,
            PhraseStart.Message => at == 0,
            _ => true,
        };
        return fits ? Match(phrase.Elements, 0, at, at) : -1;
    }

    private int Match(PhraseElement[] elements, int element, int at, int start)
    {
        if (element == elements.Length)
        {
            return at;
        }

        var wanted = elements[element];
        switch (wanted.Step)
        {
            case PhraseStep.ClauseEnd:
                return at == tokens.Count || tokens[at].Before >= Break.Comma ? Match(elements, element + 1, at, start) : -1;
            case PhraseStep.MessageEnd:
                return at == tokens.Count ? at : -1;
            case PhraseStep.Gap:
                for (var skipped = 0; skipped <= wanted.MaxGap; skipped++)
                {
                    var end = Match(elements, element + 1, at + skipped, start);
                    if (end >= 0)
                    {
                        return end;
                    }

                    if (!IsJoined(at + skipped, start))
                    {
                        return -1;
                    }
                }

                return -1;
            case PhraseStep.Number:
                var number = IsJoined(at, start) && tokens[at].Kind == TokenKind.Number ? Match(elements, element + 1, at + 1, start) : -1;
                return number < 0 && wanted.IsOptional ? Match(elements, element + 1, at, start) : number;
            default:
                foreach (var alternative in wanted.Alternatives)
                {
                    var end = Follows(alternative, at, start) ? Match(elements, element + 1, at + alternative.Length, start) : -1;
                    if (end >= 0)
                    {
                        return end;
                    }
                }

                return wanted.IsOptional ? Match(elements, element + 1, at, start) : -1;
        }
    }

    private bool Follows(int[] alternative, int at, int start)
    {
        for (var i = 0; i < alternative.Length; i++)
        {
            if (!IsJoined(at + i, start) || !ids[at + i].Is(alternative[i]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsJoined(int at, int start) => at < tokens.Count && (at == start || tokens[at].Before <= Break.Comma);
}
