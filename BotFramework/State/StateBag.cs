using System.Text;

namespace LeadBot.BotFramework.State;

/// <summary>What <see cref="BotState"/> stores under one key: the properties of its accessors as one JSON object, and the version that was read.</summary>
/// <param name="json">UTF-8; must not change any more.</param>
/// <param name="eTag">Null for a bag that was never stored.</param>
public sealed class StateBag(ReadOnlyMemory<byte> json, string? eTag = null) : IStoreItem
{
    public ReadOnlyMemory<byte> Json { get; } = json;

    public string? ETag { get; set; } = eTag;

    public static StateBag FromText(string json, string? eTag = null) => new(Encoding.UTF8.GetBytes(json), eTag);

    /// <summary>The JSON as text, for a storage that keeps text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Json.Span);
}
