using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace LeadBot.Leads;

/// <summary>The place after which the next page starts. Callers see an opaque word.</summary>
/// <param name="CreatedAt">Unix milliseconds of the last lead shown.</param>
/// <param name="Place">Where it stands in the index, when the page was found there.</param>
public readonly record struct LeadCursor(long CreatedAt, string Id, long? Place = null)
{
    public static bool TryParse(string text, out LeadCursor cursor)
    {
        cursor = default;
        if (text.Length > 200 || !Base64Url.IsValid(text))
        {
            return false;
        }

        var parts = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split(' ');
        if (parts.Length is not (2 or 3) || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at))
        {
            return false;
        }

        long place = 0;
        if (parts.Length == 3 && !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out place))
        {
            return false;
        }

        cursor = new(at, parts[1], parts.Length == 3 ? place : null);
        return true;
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CreatedAt} {Id}{(Place is null ? "" : " ")}{Place}")));
}
