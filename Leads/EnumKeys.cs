using System.Reflection;
using System.Text.Json.Serialization;

namespace LeadBot.Leads;

/// <summary>The names under which our enums stand in JSON, in settings, in columns and in queries.</summary>
public static class EnumKeys
{
    /// <summary>The value's key, such as <c>human_request</c>.</summary>
    public static string Of<T>(T value) where T : struct, Enum => Table<T>.Keys[value];

    /// <summary>All keys in the order of the values.</summary>
    public static IReadOnlyList<string> All<T>() where T : struct, Enum => Table<T>.All;

    /// <summary>The value of a key, or null where there is none; case counts.</summary>
    public static T? Find<T>(string key) where T : struct, Enum =>
        Table<T>.Values.TryGetValue(key, out var value) ? value : null;

    private static class Table<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Keys = Enum.GetValues<T>().ToDictionary(value => value, Name);

        public static readonly string[] All = [.. Enum.GetValues<T>().Select(value => Keys[value])];

        public static readonly Dictionary<string, T> Values = Keys.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        private static string Name(T value) =>
            typeof(T).GetField(value.ToString())!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? value.ToString();
    }
}
