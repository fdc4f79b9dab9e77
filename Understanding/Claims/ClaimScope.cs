using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>What a recogniser reads, and where its claims go.</summary>
internal sealed class ClaimScope(Message message, ReadingContext context)
{
    private const int NearTokens = 30;
    private SelfDescription? _self;
    private List<(string Field, int First, int End)>? _labelled;

    public Message Message { get; } = message;

    public ReadingContext Context { get; } = context;

    public List<Claim> Claims { get; } = [];

    /// <summary>Who the visitor says they are: name, role and company, read together because each tells where the other ends.</summary>
    public SelfDescription Self => _self ??= SelfDescription.Read(Message, Context);

    /// <summary>Tokens already read as something else, such as a phone number, so that no other field counts them.</summary>
    public HashSet<int> Taken { get; } = [];

    /// <summary>The field that the bot's last message asked for, where it is of that kind.</summary>
    public bool IsAsked(FieldDefinition field) => Context.Asked == field.Name;

    /// <summary>True where the words stand as the field's answer: to the bot's question, behind a label, or where the visitor takes up again what was said of it.</summary>
    public bool IsAskedAt(FieldDefinition field, int token)
    {
        if (IsAsked(field))
        {
            return !Labelled.Exists(label => label.Field != field.Name && label.First <= token && token < label.End);
        }

        return Labelled.Exists(label => label.Field == field.Name && label.First <= token && token < label.End) || TakesUp(field, token);
    }

    // "Hm wait, I was wrong with the date, it's in 5 months" as the answer to another question.
    private bool TakesUp(FieldDefinition field, int token)
    {
        if (!IsKnown(field.Name) || !Message.Has("correction"))
        {
            return false;
        }

        foreach (var hit in Message.Hits("about-" + field.Name))
        {
            var near = Math.Abs(Message.SentenceStart(hit.First) - Message.SentenceStart(token)) < NearTokens;
            if (hit.First < token && near && !Message.Hits("about", hit.Last + 1, token).ToArray().Any(other => !Message.Hits("about-" + field.Name).Contains(other)))
            {
                return true;
            }
        }

        return false;
    }

    private List<(string Field, int First, int End)> Labelled => _labelled ??= FindLabelled();

    private List<(string Field, int First, int End)> FindLabelled()
    {
        List<(string, int, int)> found = [];
        if (Message.Text.AsSpan().IndexOfAny(":=-\u2013\u2014") < 0)
        {
            return found;
        }

        for (int start = 0, end; start < Message.Count; start = end)
        {
            end = Message.SegmentEnd(start);
            if (ListLabel.At(Message, start, end) is var (field, value))
            {
                found.Add((field, value, ListLabel.End(Message, value)));
            }
        }

        return found;
    }

    public bool IsKnown(string field) =>
        Context.Known.TryGetValue(field, out var answer) && answer.State == FieldState.Answered;

    /// <summary>The bot's fields of a kind: the asked one alone where it is among them, else the first.</summary>
    public FieldDefinition? FieldOf(FieldKind kind)
    {
        FieldDefinition? first = null;
        foreach (var field in Context.Profile.Fields)
        {
            if (field.Kind != kind)
            {
                continue;
            }

            if (IsAsked(field))
            {
                return field;
            }

            first ??= field;
        }

        return first;
    }

    public FieldDefinition? FieldNamed(string name) => Context.Profile.Field(name);

    public void Add(FieldDefinition field, FieldValue value, int first, int last, double confidence, bool corrects = false)
    {
        var quote = Message.Span(first, last);
        Add(field, value, quote, confidence, corrects || (IsKnown(field.Name) && Corrections.Covers(Message, first)));
    }

    public void Add(FieldDefinition field, FieldValue value, TextSpan quote, double confidence, bool corrects)
    {
        foreach (var claim in Claims)
        {
            if (claim.Field == field.Name && claim.Value.Equals(value))
            {
                return;
            }
        }

        Claims.Add(new Claim(field.Name, value, quote.Text, quote.Offset, confidence, ClaimedBy.BuiltIn) { Corrects = corrects });
    }
}
