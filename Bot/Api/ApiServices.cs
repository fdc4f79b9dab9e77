using System.Text.Json.Serialization;
using LeadBot.Bot.SignIn;
using LeadBot.Leads;

namespace LeadBot.Bot.Api;

/// <summary>The REST API, version 1: JSON, its description, its live events.</summary>
internal static class ApiServices
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration config)
    {
        ArgumentNullException.ThrowIfNull(config);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, ApiJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(1, LeadJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(2, DestinationWireJson.Default);
            json.SerializerOptions.TypeInfoResolverChain.Insert(3, ReplyWireJson.Default);
        });
        services.AddSingleton<TranscriptPages>();
        services.AddSingleton<LeadFeeds>();
        services.AddSingleton<StandingCaller>();
        services.AddSingleton<DeskFiles>();
        services.AddOpenApi("v1", ApiDescription.Configure);
        return services;
    }
}
