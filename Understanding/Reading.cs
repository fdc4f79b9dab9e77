using LeadBot.Leads.Claims;
using LeadBot.Leads.Privacy;
using LeadBot.Understanding.Intents;
using LeadBot.Understanding.Languages;
using LeadBot.Understanding.Llm;
using LeadBot.Understanding.Mood;

namespace LeadBot.Understanding;

/// <summary>What a message was understood to say. Nothing in it is stored until <see cref="ClaimGate"/> has passed it.</summary>
public sealed record Reading
{
    /// <summary>Most probable first; empty where nothing was recognised.</summary>
    public IReadOnlyList<Intent> Intents { get; init; } = [];

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>How the message answers the question that was asked.</summary>
    public AnswerKind Answer { get; init; } = AnswerKind.None;

    /// <summary>The words that make <see cref="Answer"/> what it is (a refusal, "no idea yet"), where there are such words.</summary>
    public TextSpan? AnswerQuote { get; init; }

    /// <summary>Yes or no to being contacted, asked for or offered in advance; null where the message says nothing of it.</summary>
    public ConsentReading? Consent { get; init; }

    /// <summary>The first question that the visitor asks the firm, or null.</summary>
    public TextSpan? Question { get; init; }

    public MoodReading Mood { get; init; } = MoodReading.Neutral;

    /// <summary>Sensitive spans that are in the text as read (masked ones come with the message's flags instead).</summary>
    public IReadOnlyList<SensitiveSpan> Sensitive { get; init; } = [];

    /// <summary>True where the visitor takes their leave: "gone, bye".</summary>
    public bool IsFarewell { get; init; }

    /// <summary>The language in which the visitor asks to go on, or null.</summary>
    public LanguageWish? LanguageWish { get; init; }

    /// <summary>ISO 3166 country in which the visitor says they are, such as <c>GB</c> for "in Leeds, UK"; null where the message says nothing of it.</summary>
    public string? Country { get; init; }

    /// <summary>ISO 639 language, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Id of the approved answer that fits the visitor's question, out of those offered (<see cref="IOfferedAnswers"/>); null where none was chosen.</summary>
    public string? ChosenAnswerId { get; init; }

    /// <summary>Id of the approved clarifying question that fits best, out of <see cref="ReadingContext.Clarifications"/>; null where none was chosen.</summary>
    public string? ChosenClarification { get; init; }

    /// <summary>Claims that were read but not said, refused before the gate: counted as it counts its own.</summary>
    public IReadOnlyList<DroppedClaim> Refused { get; init; } = [];

    /// <summary>What became of asking the LLM; null where it was not asked.</summary>
    public LlmUse? Llm { get; init; }

    /// <summary>The intent of that name, or null.</summary>
    public Intent? Find(string name) => Intents.FirstOrDefault(intent => intent.Name == name);
}
