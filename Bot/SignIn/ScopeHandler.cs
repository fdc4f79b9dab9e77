using Microsoft.AspNetCore.Authorization;

namespace LeadBot.Bot.SignIn;

/// <summary>Lets a caller through who holds the scope and may see the bot that the address names.</summary>
internal sealed class ScopeHandler : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var bot = (context.Resource as HttpContext)?.Request.RouteValues["bot"] as string;
        var seesBot = bot is null || context.User.HasClaim(claim =>
            claim.Type == Scopes.BotClaim && (claim.Value == Scopes.EveryBot || claim.Value == bot));
        if (seesBot && context.User.HasClaim(Scopes.Claim, requirement.Scope))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
