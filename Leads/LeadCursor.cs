using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace LeadBot.Leads;

/// <summary>The place after which the next page starts. Callers see an opaque word.</summary>
/// <param name="CreatedAt">Unix milliseconds of the last lead shown.</param>
public readonly record struct LeadCursor(long CreatedAt, string Id)
{
    public static bool TryParse(string text, out LeadCursor cursor)
    {
        cursor = default;
        if (text.Length > 200 || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        if (parts.Length != 2 || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return false;
        }

        cursor = new(at, parts[1]);
        return true;
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CreatedAt} {Id}")));
}
