using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LeadBot.Bot.Hosting;
using LeadBot.Channels.WebChat.Tokens;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Files;

/// <summary>
/// Links to visitors' files for people who have the handoff in Teams, where no session of ours is: signed, for one file of one handoff, and for
/// two weeks. Whoever opens one gets the file only while handoff and lead are there.
/// </summary>
internal sealed class FileLinks(IDirectLineKeys keys, IOptionsMonitor<PublicUrlOptions> outside, TimeProvider time)
{
    public const string Path = "/files/";

    // No token of web chat has a line break in it: what is signed for one purpose is none for the other.
    private const string Purpose = "file\n";

    private static readonly TimeSpan s_valid = TimeSpan.FromDays(14);

    /// <returns>Null where the outside cannot reach this server.</returns>
    public async ValueTask<string?> OfAsync(FileLink link, CancellationToken ct)
    {
        if (outside.CurrentValue.PublicUrl is not { Length: > 0 } url)
        {
            return null;
        }

        var key = await keys.CurrentAsync(ct);
        var until = (time.GetUtcNow() + s_valid).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signed = $"{key.Id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', until, link.Bot, link.HandoffId, link.FileId)))}";
        return $"{url.TrimEnd('/')}{Path}{signed}.{Base64Url.EncodeToString(Sign(key, signed))}";
    }

    /// <summary>What a link stands for, or null where it is not ours, was changed, or is too old.</summary>
    public async ValueTask<FileLink?> ReadAsync(string token, CancellationToken ct)
    {
        if (token.Split('.') is not [var id, var body, var signature] || await keys.FindAsync(id, ct) is not { } key
            || !Base64Url.IsValid(body) || !Base64Url.IsValid(signature)
            || !CryptographicOperations.FixedTimeEquals(Sign(key, $"{id}.{body}"), Base64Url.DecodeFromChars(signature)))
        {
            return null;
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(body)).Split('\n') is [var until, var bot, var handoff, var file]
            && long.TryParse(until, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > time.GetUtcNow().ToUnixTimeSeconds()
                ? new FileLink(bot, handoff, file)
                : null;
    }

    private static byte[] Sign(DirectLineKey key, string text) => HMACSHA256.HashData(key.Secret, Encoding.UTF8.GetBytes(Purpose + text));
}
