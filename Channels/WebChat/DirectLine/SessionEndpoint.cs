using System.Buffers.Text;
using System.Security.Cryptography;

using Microsoft.AspNetCore.Http;

namespace LeadBot.Channels.WebChat.DirectLine;

/// <summary><c>session/getsessionid</c>, which clients ask when a visitor presses a sign-in button.</summary>
internal sealed class SessionEndpoint(CallerReader callers)
{
    public async Task<IResult> GetAsync(HttpContext context, CancellationToken ct)
    {
        CrossOrigin.AllowCredentials(context);
        var (caller, error) = await callers.ReadAsync(context, ct);
        if (caller is null || (error = callers.CheckOrigin(context, caller.Token)) is not null)
        {
            return error!;
        }

        var session = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        return TypedResults.Json(new SessionReply(session), DirectLineJson.Default.SessionReply);
    }
}
