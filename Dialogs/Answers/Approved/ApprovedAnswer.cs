using LeadBot.Dialogs.Language;

namespace LeadBot.Dialogs.Answers.Approved;

/// <summary>A question that visitors ask, and what somebody approved as its answer.</summary>
public sealed record ApprovedAnswer
{
    /// <summary>How the answer's keys begin, so that no key of a language file is one.</summary>
    internal const string Prefix = "answer/";

    /// <summary><c>answer/</c> and the first question in small letters, such as <c>answer/where-are-you</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The question in its different wordings; one at least.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The answer in Markdown, as it is said.</summary>
    public required string Text { get; init; }

    /// <summary>Language of question and answer; null means the bot's own.</summary>
    public string? Locale { get; init; }

    /// <summary>The last day on which it may be said; null means for good.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>File and line, for messages.</summary>
    public required string Place { get; init; }

    internal ApprovedText Approved => new(Key, Text);
}
