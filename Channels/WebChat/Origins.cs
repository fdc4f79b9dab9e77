namespace LeadBot.Channels.WebChat;

/// <summary>Web origins: scheme, host and port, as a browser writes them.</summary>
public static class Origins
{
    private const string AnyHost = "*.";

    /// <summary>The origin as browsers write it, or null where the text is none.</summary>
    public static string? Normalise(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
        && uri.HostNameType != UriHostNameType.Unknown && !uri.Host.Contains('*', StringComparison.Ordinal)
            ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"
            : null;

    /// <summary>True for an origin, and for all hosts below one, as <c>https://*.example.com</c>: what settings may allow.</summary>
    public static bool IsPattern(string text) => Below(text) is { } all ? Normalise(all) is not null : Normalise(text) is not null;

    /// <summary>True when the list is empty, or holds the origin, or the origin is our own.</summary>
    public static bool Allow(IEnumerable<string> allowed, string origin, string own)
    {
        var list = allowed.ToList();
        return list.Count == 0 || (Normalise(origin) is { } normal && (normal == own || list.Exists(pattern => Matches(pattern, normal))));
    }

    private static bool Matches(string pattern, string origin)
    {
        if (Below(pattern) is not { } all)
        {
            return Normalise(pattern) == origin;
        }

        if (Normalise(all) is not { } top)
        {
            return false;
        }

        var host = top.IndexOf("://", StringComparison.Ordinal) + 3;
        return origin.StartsWith(top[..host], StringComparison.Ordinal) && origin.EndsWith("." + top[host..], StringComparison.Ordinal);
    }

    /// <summary><c>https://example.com</c> for <c>https://*.example.com</c>; null where the text allows no hosts below another.</summary>
    private static string? Below(string text)
    {
        var host = text.IndexOf("://", StringComparison.Ordinal) + 3;
        return host > 3 && text.AsSpan(host).StartsWith(AnyHost) ? text.Remove(host, AnyHost.Length) : null;
    }
}
