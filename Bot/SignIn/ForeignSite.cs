namespace LeadBot.Bot.SignIn;

/// <summary>
/// Keeps other sites from using a signed-in browser. A form, an image or a link of theirs cannot carry our header, and a script of
/// theirs that sets it is stopped by the browser's preflight, which we do not answer.
/// </summary>
internal static class ForeignSite
{
    public const string Header = "X-LeadBot";

    /// <summary>True for a request that changes something and does not carry the header.</summary>
    public static bool MayHaveSent(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method))
        && !request.Headers.ContainsKey(Header);
}
