using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace LeadBot.BotFramework.Schema;

/// <content>Questions about what an activity carries.</content>
public partial class Activity
{
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public Mention[] GetMentions() =>
        Entities is null
            ? []
            : [.. Entities.Where(entity => string.Equals(entity.Type, Mention.EntityType, StringComparison.OrdinalIgnoreCase))
                .Select(entity => entity as Mention ?? new Mention { Type = entity.Type, Properties = entity.Properties })];

    /// <summary>The channel data, if it is a <typeparamref name="T"/> already or that type is one of this schema's; null stays null.</summary>
    /// <exception cref="InvalidCastException">Another type: use the overload that takes its metadata.</exception>
    public T? GetChannelData<T>() => ChannelData switch
    {
        null => default,
        T data => data,
        JsonElement or JsonNode when ActivityJson.Options.TryGetTypeInfo(typeof(T), out var info) =>
            GetChannelData((JsonTypeInfo<T>)info),
        _ => throw new InvalidCastException(
            $"The channel data cannot be read as {typeof(T)} without that type's JsonTypeInfo; it is a {ChannelData.GetType()}."),
    };

    /// <exception cref="InvalidCastException">The channel data is neither JSON nor a <typeparamref name="T"/>.</exception>
    /// <exception cref="JsonException">The JSON does not fit the type.</exception>
    public T? GetChannelData<T>(JsonTypeInfo<T> info) => ChannelData switch
    {
        null => default,
        T data => data,
        JsonElement element => element.Deserialize(info),
        JsonNode node => node.Deserialize(info),
        _ => throw new InvalidCastException($"The channel data is a {ChannelData.GetType()}, not JSON and not a {typeof(T)}."),
    };

    public bool TryGetChannelData<T>(out T? instance)
    {
        try
        {
            instance = GetChannelData<T>();
            return instance is not null;
        }
        catch (Exception e) when (e is InvalidCastException or JsonException or NotSupportedException or InvalidOperationException)
        {
            instance = default;
            return false;
        }
    }
}
