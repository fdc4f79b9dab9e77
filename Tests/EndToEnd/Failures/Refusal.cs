using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LeadBot.Tests.EndToEnd.Failures;

/// <summary>What every refusal has in common: the caller learns what to do, and nothing of what we are made of.</summary>
internal static partial class Refusal
{
    /// <summary>The error object of Direct Line, readable by a page of another origin.</summary>
    public static async Task<(string Code, string Message)> DirectLineAsync(HttpResponseMessage response)
    {
        var body = await SafeAsync(response);
        Assert.Equal(RawVisitor.Origin, Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        var error = body["error"]!;
        Assert.NotEmpty((string)error["message"]!);
        return ((string)error["code"]!, (string)error["message"]!);
    }

    /// <summary>Problem details (RFC 9457) of the REST API: the title and the sentence that says more.</summary>
    public static async Task<string> ProblemAsync(HttpResponseMessage response)
    {
        var body = await SafeAsync(response);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)response.StatusCode, (int)body["status"]!);
        return $"{body["title"]}: {body["detail"]}";
    }

    public static void AssertTellsNothing(string text) => Assert.DoesNotMatch(Inside(), text);

    private static async Task<JsonNode> SafeAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        AssertTellsNothing(text);
        return JsonNode.Parse(text)!;
    }

    // Stack frames, and names of exceptions, namespaces and source files.
    [GeneratedRegex(@"^\s+at \w|Exception|\bSystem\.|\bMicrosoft\.|\bLeadBot\.(?!db\b)\w+\.|\.cs\b|DataAnnotation", RegexOptions.Multiline)]
    private static partial Regex Inside();
}
