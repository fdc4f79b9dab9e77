using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

using LeadBot.BotFramework.Dialogs;
using LeadBot.BotFramework.Schema;

namespace LeadBot.BotFramework.State;

/// <summary>How state becomes JSON: camelCase, no nulls, no names of .NET types.</summary>
public static class StateJson
{
    /// <summary>Deep, since component dialogs nest their stacks.</summary>
    private const int MaxDepth = 512;

    private static readonly ConditionalWeakTable<JsonSerializerOptions, JsonSerializerOptions> s_completed = [];

    /// <summary>Options for bots whose state holds only text, numbers and the framework's own types.</summary>
    public static JsonSerializerOptions Default { get; } = With();

    /// <summary>
    /// Options that also know the types of these contexts, for <see cref="BotState"/>. Make them once and keep them: options hold
    /// a cache that is dear to build.
    /// </summary>
    public static JsonSerializerOptions With(params IJsonTypeInfoResolver[] resolvers)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = MaxDepth,
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. resolvers, DialogJsonContext.Default, ActivityJson.Resolver]),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The caller's options, with the framework's own types behind them where they are missing.</summary>
    internal static JsonSerializerOptions Complete(JsonSerializerOptions? options) =>
        options is null ? Default : s_completed.GetValue(options, static own =>
            own.TypeInfoResolver is not null && own.TryGetTypeInfo(typeof(DialogState), out _)
                ? own
                : new JsonSerializerOptions(own)
                {
                    TypeInfoResolver = JsonTypeInfoResolver.Combine(own.TypeInfoResolver, DialogJsonContext.Default, ActivityJson.Resolver),
                });
}
