namespace LeadBot.Leads.Measurements.Figures;

/// <param name="Page">Where the conversations started; <c>other</c> for all further pages together; empty where none was known.</param>
/// <param name="Topic">Why the bot called a person (<c>pricing</c>, <c>legal</c> …) or what went differently (<c>parked</c> …).</param>
/// <param name="Conversations">Conversations of the page with this topic, each once.</param>
public sealed record ExceptionFigure(string Page, string Topic, long Conversations);
