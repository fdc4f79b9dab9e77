namespace LeadBot.Tests.Conformance.DirectLine;

/// <summary>Microsoft's own client (botframework-directlinejs) against web chat, the real engine and a real database file.</summary>
public sealed class DirectLineConformanceTests(DirectLineClient client)
{
    [Theory]
    [InlineData("websocket")]
    [InlineData("polling")]
    [InlineData("dropped socket")]
    [InlineData("server restart")]
    [InlineData("polling over a restart")]
    [InlineData("expired token")]
    [InlineData("refresh")]
    [InlineData("wrong conversation")]
    [InlineData("repeat")]
    [InlineData("upload")]
    [InlineData("two sockets")]
    [InlineData("resume")]
    [InlineData("start twice")]
    public async Task The_real_client_gets_what_it_expects(string scenario)
    {
        await using var server = await EngineServer.StartAsync();

        await client.RunAsync(scenario, server.Address, async what =>
        {
            switch (what)
            {
                case "restart":
                    await server.RestartAsync();
                    break;
                case "expire":
                    server.Pass(TimeSpan.FromMinutes(31));
                    break;
                case "wait":
                    server.Pass(TimeSpan.FromMinutes(15));
                    break;
                default:
                    throw new InvalidOperationException($"The script asks for \"{what}\".");
            }
        });
    }
}
