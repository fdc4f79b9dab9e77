namespace LeadBot.BotFramework.State;

/// <summary>The item was written by somebody else since it was read. Read it again and do the work anew.</summary>
public sealed class EtagException(string key, string? original, string? current)
    : ArgumentException($"Etag conflict on {key}: written with {original ?? "none"}, stored is {current ?? "none"}.")
{
    public string Key { get; } = key;
}
