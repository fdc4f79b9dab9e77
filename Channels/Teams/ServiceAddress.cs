namespace LeadBot.Channels.Teams;

/// <summary>Where a bot may answer. It sends its token there, so the address must be Microsoft's own, or one that the settings name.</summary>
internal static class ServiceAddress
{
    /// <summary>Hosts of Azure Bot Service's channels, public and government.</summary>
    private static readonly string[] s_hosts =
    [
        "smba.trafficmanager.net", "*.smba.trafficmanager.net", "*.botframework.com", "*.botframework.us", "*.botframework.azure.us",
        "*.teams.microsoft.com", "*.teams.microsoft.us", "*.azure-apihub.net",
    ];

    /// <param name="isLocal">The caller is proved by this machine itself, so that the address may lie on it.</param>
    public static bool IsAllowed(string? serviceUrl, bool isLocal, IEnumerable<string> more)
    {
        if (!Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri) || uri.UserInfo.Length > 0)
        {
            return false;
        }

        if (uri.IsLoopback)
        {
            return isLocal && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        }

        return uri.Scheme == Uri.UriSchemeHttps && s_hosts.Concat(more).Any(host => Fits(uri.Host, host));
    }

    private static bool Fits(string host, string pattern) => pattern.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
