using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LeadBot.Channels.Telegram;

/// <summary>
/// The payload of a link <c>https://t.me/BOT?start=…</c>: a campaign, signed, so that nobody can invent where leads come from. At most 64
/// of <c>A-Z a-z 0-9 _ -</c>.
/// </summary>
internal sealed class TelegramLinks(TelegramBots bots)
{
    private const int SignatureLength = 12;
    private const int LongestPayload = 64;

    /// <exception cref="ArgumentException">The campaign has more than 39 bytes.</exception>
    public string Payload(string bot, string campaign)
    {
        var payload = Signature(bot, campaign) + Base64Url.EncodeToString(Encoding.UTF8.GetBytes(campaign));
        return payload.Length <= LongestPayload ? payload : throw new ArgumentException("A campaign in a Telegram link has at most 39 bytes.", nameof(campaign));
    }

    /// <returns>The campaign, or null where nobody of ours has signed it.</returns>
    public string? Campaign(string bot, string payload)
    {
        if (payload.Length is <= SignatureLength or > LongestPayload || !Base64Url.IsValid(payload.AsSpan(SignatureLength)))
        {
            return null;
        }

        var campaign = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(payload.AsSpan(SignatureLength)));
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Signature(bot, campaign)), Encoding.ASCII.GetBytes(payload[..SignatureLength]))
            ? campaign
            : null;
    }

    private string Signature(string bot, string campaign) => Base64Url.EncodeToString(bots.Sign(bot, campaign).AsSpan(0, 9));
}
