using System.Globalization;
using System.Text.Json;

using LeadBot.BotFramework.State;

namespace LeadBot.BotFramework.Dialogs;

/// <summary>
/// Values of a dialog as the types that they had before they were stored. Stored JSON has no names of types, so a value that was an
/// <see cref="int"/> comes back as <see cref="long"/>, and an object as <see cref="JsonElement"/>.
/// </summary>
public static class DialogValues
{
    /// <summary>
    /// The value as <typeparamref name="T"/>, or default when there is none. An object that had to be converted takes the place of
    /// its JSON, so that changes to it are kept.
    /// </summary>
    /// <exception cref="InvalidCastException">The value cannot be a <typeparamref name="T"/>, or the state's options do not know that type.</exception>
    public static T? Get<T>(this IDictionary<string, object?> values, string key)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!values.TryGetValue(key, out var stored) || stored is null)
        {
            return default;
        }

        if (stored is T already)
        {
            return already;
        }

        var value = Convert<T>(stored, (values as StateValues)?.Options ?? StateJson.Default);
        values[key] = value;
        return value;
    }

    /// <summary>Nested values, made on first use.</summary>
    internal static IDictionary<string, object?> Nested(this IDictionary<string, object?> values, string key)
    {
        if (values.TryGetValue(key, out var stored) && stored is IDictionary<string, object?> live)
        {
            return live;
        }

        var options = (values as StateValues)?.Options;
        var nested = stored is JsonElement { ValueKind: JsonValueKind.Object } json
            ? StateValuesConverter.Read(json, options ?? StateJson.Default)
            : new StateValues(options);
        values[key] = nested;
        return nested;
    }

    internal static T? Convert<T>(object value, JsonSerializerOptions options)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        try
        {
            if (value is IConvertible and not string && (type.IsPrimitive || type == typeof(decimal)))
            {
                return (T)System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
            }

            if (options.TryGetTypeInfo(typeof(T), out var info))
            {
                var json = value is JsonElement element ? element : JsonSerializer.SerializeToElement(value, options.GetTypeInfo(value.GetType()));
                return (T?)json.Deserialize(info);
            }
        }
        catch (Exception e) when (e is JsonException or FormatException or OverflowException or NotSupportedException)
        {
            throw new InvalidCastException($"The stored value is no {typeof(T)}: {e.Message}", e);
        }

        throw new InvalidCastException(
            $"The stored value is a {value.GetType()} and {typeof(T)} is not known: add its JsonSerializerContext to the state's options (StateJson.With).");
    }
}
