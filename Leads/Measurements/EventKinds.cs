namespace LeadBot.Leads.Measurements;

/// <summary>
/// Names of what is measured, with what the event's body holds. Every figure is computed from these; docs/metrics.md tells how.
/// </summary>
public static class EventKinds
{
    /// <summary>A visitor opened a conversation. <c>{"channel", "page", "campaign"}</c>: campaign is utm_campaign.</summary>
    public const string ConversationStarted = "conversation.started";

    /// <summary>A visitor came back after their conversation was settled. <c>{"episode"}</c></summary>
    public const string ConversationResumed = "conversation.resumed";

    /// <summary>The bot put a question. <c>{"field", "attempt", "number"}</c></summary>
    public const string QuestionAsked = "question.asked";

    /// <summary>A field got a value. <c>{"field", "by"}</c></summary>
    public const string FieldAnswered = "field.answered";

    /// <summary>The gate dropped a claim. <c>{"field", "by", "why"}</c></summary>
    public const string ClaimDropped = "claim.dropped";

    /// <summary>The LLM was asked about a message, or would have been. <c>{"result", "tokens", "ms"}</c></summary>
    public const string LlmAsked = "llm.asked";

    /// <summary>The approved-language gate refused words of the bot's own. <c>{"why", "where", "text"}</c>: the keys that the words claimed to be.</summary>
    public const string LanguageRefused = "language.refused";

    /// <summary>A question was answered from the approved answers. <c>{"answer"}</c></summary>
    public const string QuestionAnswered = "question.answered";

    /// <summary>A message carried a mood. <c>{"value", "words"}</c>: from −1 to 1, and offset and length of each word that made it so. The event's cause is the message.</summary>
    public const string MessageMood = "message.mood";

    /// <summary>The first way to reach the visitor was given. <c>{"by": "email" | "phone" | "channel"}</c></summary>
    public const string LeadCaptured = "lead.captured";

    /// <summary>The rules decided an outcome. <c>{"outcome", "fit", "rule", "owner", "score"}</c></summary>
    public const string LeadSettled = "lead.settled";

    /// <summary>A person moved a lead on. <c>{"from", "to", "reason"}</c></summary>
    public const string LeadStatusChanged = "lead.status";

    /// <summary>The consent question was answered. <c>{"state", "textVersion"}</c></summary>
    public const string ConsentAnswered = "consent.answered";

    /// <summary>The visitor is not to be written to any more. <c>{"reason"}</c>: they asked for it, or nobody is there.</summary>
    public const string ContactOptedOut = "contact.opted_out";

    /// <summary>The visitor may be written to again.</summary>
    public const string ContactOptedIn = "contact.opted_in";

    /// <summary>The visitor stopped answering. <c>{"asks"}</c>: the question that stayed open.</summary>
    public const string Abandoned = "abandoned";

    /// <summary>The bot stopped and called a person. <c>{"reason"}</c></summary>
    public const string Escalated = "escalated";

    /// <summary>Something went differently. <c>{"kind"}</c></summary>
    public const string ExceptionNoted = "exception";

    /// <summary><c>{"kind", "reason", "owner", "complete"}</c>: complete is need, contact and consent together.</summary>
    public const string HandoffOpened = "handoff.opened";

    /// <summary><c>{"owner"}</c></summary>
    public const string HandoffOffered = "handoff.offered";

    /// <summary>Somebody was chosen to be asked. <c>{"owner", "person"}</c>: person where one member is asked.</summary>
    public const string HandoffAssigned = "handoff.assigned";

    /// <summary>Whoever was asked was reminded. <c>{"owner", "person"}</c></summary>
    public const string HandoffReminded = "handoff.reminded";

    /// <summary>The time of the owner before was over, and the fallback is asked. <c>{"owner", "person"}</c>: the new ones.</summary>
    public const string HandoffPassedOn = "handoff.passed_on";

    /// <summary>A person took it and stayed silent, so it waits again. <c>{"owner"}</c></summary>
    public const string HandoffTakenBack = "handoff.taken_back";

    /// <summary>A person had the bot ask for consent. <c>{"owner"}</c></summary>
    public const string ConsentRequested = "consent.requested";

    /// <summary><c>{"owner", "waitedMs"}</c>: from opening to acceptance.</summary>
    public const string HandoffAccepted = "handoff.accepted";

    /// <summary><c>{"owner", "reason"}</c>: given back, so another owner may be the right one.</summary>
    public const string HandoffDeclined = "handoff.declined";

    /// <summary>A person's first words to the visitor. <c>{"waitedMs"}</c>: from opening.</summary>
    public const string HandoffFirstReply = "handoff.first_reply";

    /// <summary><c>{"reason", "outcome", "good", "questionAnswered"}</c>: what the person did not say is left out.</summary>
    public const string HandoffClosed = "handoff.closed";

    /// <summary>Nobody accepted in time. <c>{"owner"}</c></summary>
    public const string HandoffExpired = "handoff.expired";

    /// <summary>A person deleted a lead; it can be restored for a moment.</summary>
    public const string LeadDeleted = "lead.deleted";

    /// <summary>A person took the deletion back.</summary>
    public const string LeadRestored = "lead.restored";

    /// <summary>The deleted lead was erased with its conversation.</summary>
    public const string LeadErased = "lead.erased";

    /// <summary>A person took leads out as a file. <c>{"preset", "leads", "complete"}</c></summary>
    public const string LeadsExported = "leads.exported";

    /// <summary>A person brought leads in from a file. <c>{"created", "updated", "unchanged", "failed"}</c></summary>
    public const string LeadsImported = "leads.imported";

    /// <summary>A destination failed again and again, or refused us. <c>{"destination", "why"}</c></summary>
    public const string DestinationBroken = "destination.broken";

    /// <summary>A broken destination took a lead again. <c>{"destination"}</c></summary>
    public const string DestinationWorks = "destination.works";
}
