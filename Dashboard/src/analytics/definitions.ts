/** The words of docs/metrics.md: what is counted, of what, and when. */
export const definitions = {
  funnel: [
    "Counts conversations that started in the range, on any day until now: how many became a lead (the visitor gave a first e-mail, phone or channel address), how many of these the bot's rules called qualified, and how many of these a person accepted.",
    "Each conversation counts once in each step, and only if it reached every step before. Page views come from pages with the widget, without any identifier; the percentage beside a step is of the step before.",
    "Page views have no campaign and no channel but web chat: under such a filter there is no data for them.",
  ],
  days: ["Each conversation stands on the day on which it started (UTC), with what has become of it since. Page views stand on their own day."],
  handoffs: [
    "Complete handoffs: handoffs that opened with need, a way to reach the visitor and granted consent together, of all that opened in the range.",
    "Pilot's line: leads with a complete handoff or a documented exception (the bot called a person, or noted what went differently), of all leads whose conversation started in the range. The pilot asks for 80 %.",
    "Response time: from a handoff's opening to a person's first words to the visitor; where nobody wrote in the chat, to the acceptance. Half were faster than the median; nine of ten were faster than the 90th percentile.",
    "Wrong owner: handoffs that somebody gave back, of those that somebody accepted or gave back.",
    "Nobody came in time: handoffs that expired, of all that opened in the range. Bad handoffs and Question answered: as people said when they closed them, of those of which somebody said.",
  ],
  questions: [
    "Asked: conversations of the range in which the question was put, each once. Stopped: those whose visitor fell silent while it was open and did not come back.",
    "Visitors who fell silent while no question was open are counted apart.",
  ],
  sources: ["Conversations of the range by channel and by the page on which they started (its path). A lead is a conversation in which the visitor gave a first e-mail, phone or channel address; the percentage is leads of conversations."],
  exceptions: ["Conversations of the range in which the bot called a person or something went differently, by the page on which they started and by the reason. A conversation with two reasons stands under both; each counts once."],
  claims: ["Values that the claim gate refused because the visitor had not said them, of those and the ones that were kept: the measured hallucination rate, what understanding would have invented and the gate kept out. A visitor who said two things is not counted."],
} as const;
