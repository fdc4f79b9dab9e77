namespace LeadBot.Channels.WebChat;

/// <summary>Web origins: scheme, host and port, as a browser writes them.</summary>
internal static class Origins
{
    /// <summary>The origin as browsers write it, or null where the text is none.</summary>
    public static string? Normalise(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.PathAndQuery == "/" && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0
            ? $"{uri.Scheme}://{uri.IdnHost}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}"
            : null;

    /// <summary>True when the list is empty, or holds the origin, or the origin is our own.</summary>
    public static bool Allow(IEnumerable<string> allowed, string origin, string own)
    {
        var list = allowed.Select(Normalise).ToList();
        return list.Count == 0 || (Normalise(origin) is { } normal && (normal == own || list.Contains(normal)));
    }
}
