using LeadBot.Leads.Changes;

namespace LeadBot.Bot.Api;

/// <summary>Answers 409 where somebody else kept changing the same record.</summary>
internal sealed class ConflictFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (LeadConflictException conflict)
        {
            return TypedResults.Problem(
                $"The {conflict.Record} is being changed by somebody else. Read it again and try once more.",
                statusCode: StatusCodes.Status409Conflict,
                title: "Changed meanwhile");
        }
    }
}
