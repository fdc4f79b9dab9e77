namespace LeadBot.Tests.CrashHost;

/// <summary>One turn took effect.</summary>
internal sealed record Effect(string ConversationId);
