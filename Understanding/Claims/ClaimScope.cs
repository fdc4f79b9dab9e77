using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Understanding.Messages;

namespace LeadBot.Understanding.Claims;

/// <summary>What a recogniser reads, and where its claims go.</summary>
internal sealed class ClaimScope(Message message, ReadingContext context)
{
    private SelfDescription? _self;

    public Message Message { get; } = message;

    public ReadingContext Context { get; } = context;

    public List<Claim> Claims { get; } = [];

    /// <summary>Who the visitor says they are: name, role and company, read together because each tells where the other ends.</summary>
    public SelfDescription Self => _self ??= SelfDescription.Read(Message, Context);

    /// <summary>Tokens already read as something else, such as a phone number, so that no other field counts them.</summary>
    public HashSet<int> Taken { get; } = [];

    /// <summary>The field that the bot's last message asked for, where it is of that kind.</summary>
    public bool IsAsked(FieldDefinition field) => Context.Asked == field.Name;

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
