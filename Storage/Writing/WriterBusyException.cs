namespace LeadBot.Storage.Writing;

/// <summary>The writer's bounded queue is full; the sender should come back in a moment.</summary>
public sealed class WriterBusyException() : Exception("The database has more to write than it can take; try again in a moment.");
