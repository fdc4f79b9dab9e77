using LeadBot.Tests.EndToEnd.Failures;

namespace LeadBot.Tests.EndToEnd;

/// <summary>What the person who runs LeadBot reads stays readable however much is chatted.</summary>
public sealed class QuietLogTests : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ValueTask DisposeAsync() => _folder.DisposeAsync();

    [Fact]
    public async Task A_chat_leaves_no_line_in_the_log()
    {
        using var server = await ChildServer.StartAsync(Path.Combine(_folder.Path, "leadbot.db"), TestContext.Current.CancellationToken);
        using var visitor = await RawVisitor.ArriveAsync(server.Address);
        await visitor.AskAsync("We want to automate our order intake", "first");
        var before = server.Output;

        await visitor.AskAsync("We are 60 people", "second");
        await visitor.AskAsync("What would that cost?", "third");

        Assert.Equal(before, server.Output);
        Assert.DoesNotContain("authenticated", before, StringComparison.Ordinal);
    }
}
