using Microsoft.AspNetCore.Authorization;

namespace LeadBot.Bot.SignIn;

internal sealed record ScopeRequirement(string Scope) : IAuthorizationRequirement;
