namespace LeadBot.Conversations.Turns;

/// <summary>A bot state item as it is stored.</summary>
/// <param name="Version">Another one for every write.</param>
public sealed record StoredState(string Key, string Body, long Version);
