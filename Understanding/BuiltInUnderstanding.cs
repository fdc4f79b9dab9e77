using LeadBot.Leads.Privacy;
using LeadBot.Understanding.Answers;
using LeadBot.Understanding.Claims;
using LeadBot.Understanding.Intents;
using LeadBot.Understanding.Languages;
using LeadBot.Understanding.Messages;
using LeadBot.Understanding.Mood;
using LeadBot.Understanding.Phones;

namespace LeadBot.Understanding;

/// <summary>The understanding that always works: rules, word lists and a small trained model, no key, no network, the same answer every time.</summary>
public sealed class BuiltInUnderstanding : IUnderstanding
{
    private readonly bool _learned;

    // Order matters: what is read as a phone number or an address is no longer a number or a name to those behind it.
    private readonly IRecogniser[] _recognisers;

    public BuiltInUnderstanding(TimeProvider time) : this(time, learned: true)
    {
    }

    /// <param name="learned">False for the rules alone, to measure what the model adds.</param>
    internal BuiltInUnderstanding(TimeProvider time, bool learned)
    {
        _learned = learned;
        _recognisers =
        [
            new PhoneRecogniser(), new EmailRecogniser(), new WebsiteRecogniser(), new BudgetRecogniser(), new CompanySizeRecogniser(),
            new TimelineRecogniser(time), new AuthorityRecogniser(), new NameRecogniser(), new RoleRecogniser(), new CompanyRecogniser(),
            new ServiceRecogniser(), new IndustryRecogniser(), new NeedRecogniser(), new OtherFieldRecogniser(),
        ];
    }

    /// <summary>Loads what reading needs, so that no visitor waits for it. May be called at any time, and need not be.</summary>
    public static void Prepare() => _ = IntentModel.Current;

    public ValueTask<Reading> ReadAsync(string text, ReadingContext context, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(text, context));
    }

    internal Reading Read(string text, ReadingContext context)
    {
        var message = new Message(text);
        var scope = new ClaimScope(message, context);
        foreach (var recogniser in _recognisers)
        {
            recogniser.Read(scope);
        }

        var sensitive = SensitiveText.Find(message.Text);
        foreach (var span in sensitive)
        {
            // A card number that was not masked before is no company and no need.
            scope.Claims.RemoveAll(claim => span.Masked && claim.Offset < span.Offset + span.Length && span.Offset < claim.Offset + claim.Quote.Length);
        }

        var wish = LanguageWishReader.Read(message);
        if (wish is { IsAll: true })
        {
            scope.Claims.Clear(); // "auf Deutsch bitte" names no company and no need
        }

        var intents = IntentReader.Read(scope, sensitive.Count > 0);
        if (intents is [{ Name: IntentNames.Spam }, ..])
        {
            // Who sells or phishes says nothing of a company of their own.
            return new Reading { Intents = intents, Sensitive = sensitive, Mood = MoodLexicon.Read(message) };
        }

        TextSpan? question = intents.Find(static intent => intent.Name == IntentNames.Question) is { } asked ? asked.Quote : null;
        var (answer, quote) = AnswerReader.Read(scope, intents, question);
        var elsewhere = question is not null || intents.Exists(static intent =>
            intent.Probability >= 0.8 && intent.Name is not (IntentNames.Sales or IntentNames.ChooseService or IntentNames.Thanks or IntentNames.Greeting or IntentNames.SmallTalk));
        var consent = ConsentReader.Read(message, context.Asked == "consent", elsewhere);
        var answers = answer is not (AnswerKind.None or AnswerKind.Vague) || consent is not null;
        if (_learned && LearnedIntents.Find(scope, intents, answers) is { } learned)
        {
            intents.Add(learned);
            intents.Sort(static (a, b) => b.Probability.CompareTo(a.Probability));
        }

        return new Reading
        {
            Intents = intents,
            Claims = scope.Claims,
            Answer = answer,
            AnswerQuote = quote,
            Consent = consent,
            Question = question,
            Mood = MoodLexicon.Read(message),
            Sensitive = sensitive,
            LanguageWish = wish,
            Country = HomeCountry.Find(message),
            IsFarewell = message.Has("farewell"),
        };
    }
}
