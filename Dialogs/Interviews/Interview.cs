using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Leads.Handoffs;

namespace LeadBot.Dialogs.Interviews;

/// <summary>Where a conversation stands. Kept in the conversation's state; of constant size however long the conversation is.</summary>
public sealed class Interview
{
    /// <summary>Visitor messages so far; chooses variations.</summary>
    public int Turns { get; set; }

    /// <summary>Questions put so far, clarifying ones and repeats included. The greeting before the first message is none.</summary>
    public int Questions { get; set; }

    /// <summary>The field that the last message asked for, or null.</summary>
    public string? Asked { get; set; }

    /// <summary>1 for the question's first wording, 2 for the clarifying one.</summary>
    public int Attempt { get; set; }

    /// <summary>Id of the message that asked.</summary>
    public string? AskedActivityId { get; set; }

    /// <summary>Fields whose question was put; <c>consent</c> among them.</summary>
    public List<string> PutFor { get; set; } = [];

    public Track Track { get; set; }

    public int Episode { get; set; } = 1;

    /// <summary>True once the bot has said what it is.</summary>
    public bool Introduced { get; set; }

    /// <summary>True once the contact form was shown.</summary>
    public bool FormShown { get; set; }

    /// <summary>True once the closing words were said.</summary>
    public bool Closed { get; set; }

    /// <summary>True when the idle timer has run out since the last message: the next one begins a new episode.</summary>
    public bool Slept { get; set; }

    public LeadKind Kind { get; set; }

    public EscalationReason? Escalation { get; set; }

    public bool Sensitive { get; set; }

    /// <summary>The language that the visitor asked for; null where their locale decides.</summary>
    public string? Language { get; set; }

    /// <summary>ISO 3166 country in which the visitor said they are; null where they did not say. It reads a phone number without a prefix.</summary>
    public string? Country { get; set; }

    /// <summary>Key of the service that the visitor's words name.</summary>
    public string? Service { get; set; }

    /// <summary>The visitor's open questions, newest last, at most five.</summary>
    public List<NotedQuestion> Noted { get; set; } = [];

    /// <summary>What the bot has answered from its approved answers, newest last, at most five.</summary>
    public List<AnsweredQuestion> Answered { get; set; } = [];

    /// <summary>The last message without an answer in it, and how often it came in a row.</summary>
    public NotedQuestion? Said { get; set; }

    /// <summary>How the visitor felt so far.</summary>
    public LeadMood? Mood { get; set; }

    /// <summary>Messages in a row that were each in a worse mood than the one before.</summary>
    public int Falls { get; set; }

    /// <summary>Open leads of other conversations with the same contact, at most five.</summary>
    public List<string> DuplicateOf { get; set; } = [];

    /// <summary>Fields as the lead's JSON has them, while no lead has begun that could hold them.</summary>
    public JsonElement? Held { get; set; }

    /// <summary>True once a person was called and a way to reach the visitor was asked for: consent is due after it.</summary>
    public bool AskedToReach { get; set; }

    /// <summary>The episode whose handoff was opened last; 0 before the first. Each episode has one at most.</summary>
    public int HandedOff { get; set; }

    /// <summary>The question that was open when a person was called; null where none was.</summary>
    public string? Interrupted { get; set; }

    /// <summary>The handoff after which the bot took the conversation up again last; null before the first.</summary>
    public string? Returned { get; set; }

    /// <summary>What was last said of when somebody answers while the visitor waited, in a form that compares; null before.</summary>
    public string? WaitTold { get; set; }

    /// <summary>When it was said.</summary>
    public DateTimeOffset? WaitToldAt { get; set; }

    /// <summary>True while the channel says that nobody is there any more.</summary>
    public bool Gone { get; set; }

    /// <summary>The campaign that a channel tells with the first message only, kept until there is a lead; else null.</summary>
    public Dictionary<string, string>? Campaign { get; set; }

    /// <summary>When the visitor last wrote.</summary>
    public DateTimeOffset? LastAt { get; set; }
}
