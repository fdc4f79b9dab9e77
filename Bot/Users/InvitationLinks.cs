using LeadBot.Bot.Hosting;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Users;

/// <summary>The address at which somebody who was invited chooses their password.</summary>
internal sealed class InvitationLinks(IOptions<PublicUrlOptions> outside)
{
    public string Of(HttpRequest request, string token, string user)
    {
        var address = outside.Value.PublicUrl is { Length: > 0 } url ? url.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
        return $"{address}/dashboard/sign-in?token={token}&name={Uri.EscapeDataString(user)}";
    }
}
