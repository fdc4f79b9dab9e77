namespace LeadBot.Leads.Outbox;

/// <summary>News of a destination on its way to a mailbox.</summary>
/// <param name="Mailbox">The destination of kind <c>Email</c> that is to have it.</param>
/// <param name="About">The destination that it is about: never the mailbox itself.</param>
/// <param name="Id">The same for every try.</param>
/// <param name="Bot">Whose leads it is about.</param>
/// <param name="Words">Paragraphs of plain text.</param>
/// <param name="At">When it became news.</param>
/// <param name="Attempts">Tries that failed.</param>
public sealed record AlertMail(string Mailbox, string About, string Id, string Bot, string Subject, IReadOnlyList<string> Words, DateTimeOffset At, int Attempts = 0);
