using LeadBot.Bot.Users;
using LeadBot.Storage.Users;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LeadBot.Bot.SignIn;

/// <summary>Who may use the dashboard and the REST API: sessions of people, keys of programs, and a policy for each scope.</summary>
internal static class SignInServices
{
    /// <summary>The scheme that takes a key where one is sent, else the session.</summary>
    public const string Either = "leadbot";

    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<AdministratorOptions>().Bind(config.GetSection(AdministratorOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ApiKeyOptions>().Bind(config.GetSection(ApiKeyOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<UserStore>();
        services.AddSingleton<PeopleStore>();
        services.AddSingleton<ApiKeyStore>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<Passwords>();
        services.AddSingleton<InvitationLinks>();
        services.AddSingleton<SignInAttempts>();
        services.AddSingleton<OneTimeLinks>();
        services.AddSingleton<SignInService>();
        services.AddSingleton<SessionCookie>();
        services.TryAddSingleton(Console.Out);
        services.AddHostedService<FirstAdministrator>();
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, SignInJson.Default));
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, UserJson.Default));
        AddSchemes(services);
        AddPolicies(services);
        return services;
    }

    // Not AddAuthentication: it would also write Data Protection keys into the home folder, which nothing here uses.
    private static void AddSchemes(IServiceCollection services)
    {
        // No default to authenticate with: the host puts its own middleware before all others, and it would look at every request.
        services.AddAuthenticationCore(schemes => (schemes.DefaultChallengeScheme, schemes.DefaultForbidScheme) = (Either, Either));
        services.AddWebEncoders();
        new AuthenticationBuilder(services)
            .AddPolicyScheme(Either, null, choice => choice.ForwardDefaultSelector = http =>
                http.Request.Headers.Authorization.Count > 0 ? ApiKeyHandler.SchemeName : SessionHandler.SchemeName)
            .AddScheme<AuthenticationSchemeOptions, SessionHandler>(SessionHandler.SchemeName, null)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
    }

    private static void AddPolicies(IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        var policies = services.AddAuthorizationBuilder();
        foreach (var scope in Scopes.All)
        {
            policies.AddPolicy(scope, policy => policy.RequireAuthenticatedUser().AddRequirements(new ScopeRequirement(scope)));
        }
    }
}
