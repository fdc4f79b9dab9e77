namespace LeadBot.Bot.Dashboard;

/// <summary>The one HTML page of the dashboard, as its build wrote it, and the policy under which it runs.</summary>
internal static class DashboardPage
{
    private const string NoncePlaceholder = "LEADBOT_NONCE"; // Dashboard/vite.config.ts

    private static readonly string Template = Read();

    public static string Html(string nonce) => Template.Replace(NoncePlaceholder, nonce, StringComparison.Ordinal);

    /// <summary>Our own origin and nothing else: no inline script, no eval, and styles only with this answer's nonce.</summary>
    public static string Policy(string nonce) => string.Join("; ",
        "default-src 'none'",
        "script-src 'self'",
        $"style-src 'self' 'nonce-{nonce}'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    private static string Read()
    {
        using var page = typeof(DashboardPage).Assembly.GetManifestResourceStream("dashboard/index.html");
        using var reader = new StreamReader(page ?? throw new InvalidOperationException(
            "This build has no dashboard. Build Bot without BuildWeb=false, with Node.js 20 or later on the PATH."));
        return reader.ReadToEnd();
    }
}
