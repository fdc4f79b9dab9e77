namespace LeadBot.Conversations.Turns;

/// <summary>A new value of a bot state item.</summary>
/// <param name="Body">Null deletes it.</param>
/// <param name="Version">The version that it replaces; null where there was none.</param>
/// <param name="Whatever">Replaces whatever stands there.</param>
public sealed record StateWrite(string Key, string? Body, long? Version, bool Whatever);
