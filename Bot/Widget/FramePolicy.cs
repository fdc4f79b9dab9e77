namespace LeadBot.Bot.Widget;

/// <summary>The frame's Content-Security-Policy: our own origin and nothing else; no inline script, no eval.</summary>
internal static class FramePolicy
{
    // Web Chat inserts one empty <style> without a nonce. It does nothing, but would be reported on every opening.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <param name="nonce">Lets Web Chat's computed style sheets in, and no others.</param>
    /// <param name="allowedOrigins">Who may show the frame; none means anyone.</param>
    /// <param name="hosts">Host and port to which WebSockets may connect.</param>
    public static string For(string nonce, IReadOnlyList<string> allowedOrigins, IEnumerable<string> hosts)
    {
        // Some browsers do not count ws: and wss: of the same host as 'self'.
        var sockets = string.Concat(hosts.Distinct(StringComparer.OrdinalIgnoreCase).Select(host => $" ws://{host} wss://{host}"));
        var ancestors = allowedOrigins.Count == 0 ? "*" : $"'self' {string.Join(' ', allowedOrigins)}";
        return string.Join("; ",
            "default-src 'none'",
            "script-src 'self'",
            $"style-src 'self' 'nonce-{nonce}' {EmptyStyle}",
            $"connect-src 'self' blob:{sockets}", // blob: an upload is read back from the page's own memory
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "worker-src blob:",
            "font-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            $"frame-ancestors {ancestors}");
    }
}
