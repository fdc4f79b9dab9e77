using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadBot.Bot.Api;
using LeadBot.Bot.SignIn;
using LeadBot.Leads.Audit;
using LeadBot.Leads.Qualification;
using LeadBot.Storage.Users;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LeadBot.Bot.Users;

/// <summary>The people who use the dashboard: invite by a one-time link, role and bots, reset, remove.</summary>
internal static partial class UserEndpoints
{
    private static readonly TimeSpan s_invitation = TimeSpan.FromDays(7);

    public static void MapUsers(this IEndpointRouteBuilder endpoints)
    {
        var users = endpoints.MapGroup("/api/v1/users").WithTags("Users").RequireAuthorization(Scopes.UsersWrite).ProducesProblem(401).ProducesProblem(403);
        users.MapGet("", ListAsync).WithName("ListUsers").WithSummary("The users, and what each role may do");
        users.MapPost("", InviteAsync).WithName("InviteUser").WithSummary("Adds a user; the answer holds the link by which they choose their password")
            .ProducesValidationProblem().ProducesProblem(409);
        users.MapPut("/{name}", ChangeAsync).WithName("ChangeUser").WithSummary("Gives a user another role or other bots")
            .ProducesValidationProblem().ProducesProblem(404).ProducesProblem(409);
        users.MapPost("/{name}/reset", ResetAsync).WithName("ResetUser").WithSummary("Takes a user's password and sessions, and gives another link")
            .ProducesProblem(404).ProducesProblem(409);
        users.MapDelete("/{name}", RemoveAsync).WithName("RemoveUser").WithSummary("Removes a user; their sessions end").ProducesProblem(404).ProducesProblem(409);
        endpoints.MapKeys();
    }

    private static async Task<Ok<UserList>> ListAsync(PeopleStore people, TimeProvider time, HttpContext http, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var all = await people.ListAsync(ct);
        return TypedResults.Ok(new UserList(
            [.. all.Where(user => RightsCheck.SeesAll(http.User, user.Bots)).Select(user => View(user, now))],
            [.. Scopes.Roles.Select(role => new RoleView(role.Key, role.Value))]));
    }

    private static async Task<Results<Created<Invitation>, ValidationProblem, ProblemHttpResult>> InviteAsync(
        UserInvite request, PeopleStore people, BotNames bots, TimeProvider time, InvitationLinks links, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        var name = request.Name?.Trim().ToLowerInvariant() ?? "";
        if (!UserName().IsMatch(name))
        {
            values.Refuse("name", "name must have 2 to 100 letters, digits, \".\", \"-\", \"_\" or \"@\", such as mia or mia@firm.com.");
        }

        Check(values, request.Role, request.Bots, bots, http);
        if (values.Problem is { } problem)
        {
            return problem;
        }

        var (now, token) = (time.GetUtcNow(), Secrets.NewToken());
        var user = new User(Guid.CreateVersion7(now).ToString(), name, "", [request.Role!], request.Bots!, 0, null, now) { InvitedUntil = now + s_invitation };
        var entry = Entry(http, AuditActions.UserInvited, name, new JsonObject { ["role"] = request.Role, ["bots"] = string.Join(' ', request.Bots!) });
        return await people.InviteAsync(user, Secrets.Hash(token), entry, ct) == PeopleChange.Done
            ? TypedResults.Created($"/api/v1/users/{Uri.EscapeDataString(name)}", new Invitation(name, links.Of(http.Request, token, name), now + s_invitation))
            : TypedResults.Problem($"There is a user \"{name}\" already.", statusCode: 409, title: "The name is taken");
    }

    private static async Task<Results<Ok<UserView>, ValidationProblem, ProblemHttpResult>> ChangeAsync(
        string name, UserRights request, PeopleStore people, BotNames bots, TimeProvider time, HttpContext http, CancellationToken ct)
    {
        var values = new QueryValues();
        Check(values, request.Role, request.Bots, bots, http);
        if (values.Problem is { } problem)
        {
            return problem;
        }

        if (await FindAsync(name, people, http, ct) is not { } user)
        {
            return NoSuchUser(name);
        }

        var detail = new JsonObject
        {
            ["before"] = $"{string.Join(' ', user.Roles)} · {string.Join(' ', user.Bots)}",
            ["after"] = $"{request.Role} · {string.Join(' ', request.Bots!)}",
        };
        return await people.ChangeAsync(user.Name, [request.Role!], request.Bots!, Entry(http, AuditActions.UserChanged, user.Name, detail), ct) is var done and not PeopleChange.Done
            ? Refusal(done, name)
            : TypedResults.Ok(View(user with { Roles = [request.Role!], Bots = request.Bots! }, time.GetUtcNow()));
    }

    private static async Task<Results<Ok<Invitation>, ProblemHttpResult>> ResetAsync(
        string name, PeopleStore people, TimeProvider time, InvitationLinks links, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(name, people, http, ct) is not { } user)
        {
            return NoSuchUser(name);
        }

        var (until, token) = (time.GetUtcNow() + s_invitation, Secrets.NewToken());
        return await people.ResetAsync(user.Name, Secrets.Hash(token), until, Entry(http, AuditActions.UserReset, user.Name, null), ct) is var done and not PeopleChange.Done
            ? Refusal(done, name)
            : TypedResults.Ok(new Invitation(user.Name, links.Of(http.Request, token, user.Name), until));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RemoveAsync(string name, PeopleStore people, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(name, people, http, ct) is not { } user)
        {
            return NoSuchUser(name);
        }

        return await people.RemoveAsync(user.Name, Entry(http, AuditActions.UserRemoved, user.Name, null), ct) is var done and not PeopleChange.Done
            ? Refusal(done, name)
            : TypedResults.NoContent();
    }

    private static void Check(QueryValues values, string? role, IReadOnlyList<string>? bots, BotNames known, HttpContext http)
    {
        RightsCheck.Role(values, role);
        RightsCheck.OwnScopes(values, http.User, "role", Scopes.Of(role ?? ""));

        RightsCheck.Bots(values, http.User, bots, known);
    }

    private static async Task<User?> FindAsync(string name, PeopleStore people, HttpContext http, CancellationToken ct) =>
        (await people.ListAsync(ct)).FirstOrDefault(user => user.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase) && RightsCheck.SeesAll(http.User, user.Bots));

    private static ProblemHttpResult Refusal(PeopleChange done, string name) => done == PeopleChange.LastAdministrator
        ? TypedResults.Problem($"\"{name}\" is the last administrator who can sign in and sees every bot. Make another one first.", statusCode: 409, title: "The last administrator")
        : NoSuchUser(name);

    private static ProblemHttpResult NoSuchUser(string name) => TypedResults.Problem($"There is no user \"{name}\".", statusCode: 404, title: "Unknown user");

    private static AuditEntry Entry(HttpContext http, string action, string target, JsonObject? detail) =>
        new(AuditEntry.Installation, Caller.NameOf(http.User), action, target) { Detail = detail };

    private static UserView View(User user, DateTimeOffset now) => new(
        user.Name,
        user.Roles.Count > 0 ? user.Roles[0] : "",
        user.Bots,
        user switch
        {
            { PasswordHash: "" } when user.InvitedUntil > now => "invited",
            { PasswordHash: "" } => "expired",
            _ when user.LockedUntil > now => "locked",
            _ => "active",
        },
        user.CreatedAt,
        user.PasswordHash.Length == 0 ? user.InvitedUntil : null);

    [GeneratedRegex(@"^[\p{Ll}0-9][\p{Ll}0-9._@-]{1,99}$")]
    private static partial Regex UserName();
}
