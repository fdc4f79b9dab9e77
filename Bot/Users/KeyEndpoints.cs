using System.Text.Json.Nodes;
using LeadBot.Bot.Api;
using LeadBot.Bot.SignIn;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Qualification;
using LeadBot.Storage.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Users;

/// <summary>Keys of programs that are made and revoked on a page, beside those of the settings (<c>Api:Keys</c>).</summary>
internal static class KeyEndpoints
{
    private const int LongestName = 60;

    /// <summary>By which secret scanners, and people, know what they have found.</summary>
    private const string Prefix = "leadbot_";

    public static void MapKeys(this IEndpointRouteBuilder endpoints)
    {
        var keys = endpoints.MapGroup("/api/v1/keys").WithTags("Keys").RequireAuthorization(Scopes.UsersWrite).ProducesProblem(401).ProducesProblem(403);
        keys.MapGet("", ListAsync).WithName("ListKeys").WithSummary("The API keys, without the keys themselves");
        keys.MapPost("", CreateAsync).WithName("CreateKey").WithSummary("Makes a key; the answer is the only place where it stands").ProducesValidationProblem();
        keys.MapDelete("/{id}", RevokeAsync).WithName("RevokeKey").WithSummary("Revokes a key, at once").ProducesProblem(404);
    }

    private static async Task<Ok<KeyList>> ListAsync(ApiKeyStore keys, HttpContext http, CancellationToken ct) => TypedResults.Ok(new KeyList(
        [.. (await keys.ListAsync(ct)).Where(key => RightsCheck.SeesAll(http.User, key.Bots))
            .Select(key => new KeyView(key.Id, key.Name, key.Scopes, key.Bots, key.CreatedAt, key.CreatedBy, key.UsedAt))],
        Scopes.All));

    private static async Task<Results<Created<CreatedKey>, ValidationProblem>> CreateAsync(
        NewKey request, ApiKeyStore keys, BotNames bots, TimeProvider time, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var name = request.Name?.Trim() ?? "";
        if (name.Length is 0 or > LongestName || name.Any(char.IsControl))
        {
            values.Refuse("name", $"name must have 1 to {LongestName} characters: what the key is for.");
        }

        IReadOnlyList<string> scopes = request.Scopes is { Count: > 0 } named ? named : Scopes.Of(request.Role ?? "");
        if (scopes.Count == 0)
        {
            values.Refuse("scopes", $"Name a role ({string.Join(", ", Scopes.Roles.Keys)}) or scopes ({string.Join(", ", Scopes.All)}).");
        }
        else if (scopes.Except(Scopes.All).ToList() is { Count: > 0 } unknown)
        {
            values.Refuse("scopes", $"There is no scope {string.Join(", ", unknown)}. There are: {string.Join(", ", Scopes.All)}.");
        }
        else
        {
            RightsCheck.OwnScopes(values, http.User, "scopes", scopes);
        }

        RightsCheck.Bots(values, http.User, request.Bots, bots);
        if (values.Problem is { } problem)
        {
            return problem;
        }

        var (now, token, actor) = (time.GetUtcNow(), Prefix + Secrets.NewToken(), Caller.NameOf(http.User));
        var key = new ApiKey(Guid.CreateVersion7(now).ToString(), name, [.. scopes.Distinct()], request.Bots!, now, actor, null);
        var entry = new AuditEntry(AuditEntry.Installation, actor, AuditActions.KeyCreated, name)
        {
            Detail = new JsonObject { ["id"] = key.Id, ["scopes"] = string.Join(' ', key.Scopes), ["bots"] = string.Join(' ', key.Bots) },
        };
        await keys.AddAsync(key, Secrets.Hash(token), entry, ct);
        return TypedResults.Created($"/api/v1/keys/{key.Id}", new CreatedKey(key.Id, name, token));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(string id, ApiKeyStore keys, HttpContext http, CancellationToken ct)
    {
        var key = (await keys.ListAsync(ct)).FirstOrDefault(known => known.Id == id && RightsCheck.SeesAll(http.User, known.Bots));
        var entry = new AuditEntry(AuditEntry.Installation, Caller.NameOf(http.User), AuditActions.KeyRevoked, key?.Name ?? id) { Detail = new JsonObject { ["id"] = id } };
        return key is not null && await keys.RemoveAsync(id, entry, ct)
            ? TypedResults.NoContent()
            : TypedResults.Problem($"There is no key \"{id}\".", statusCode: 404, title: "Unknown key");
    }
}
