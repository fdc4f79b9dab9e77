using LeadBot.Tests.Channels.WebChat;

namespace LeadBot.Tests.Conformance.DirectLine;

/// <summary>Microsoft's own client (botframework-directlinejs) against web chat over an engine in memory.</summary>
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
        await using var server = await WebChatServer.StartAsync();

        await client.RunAsync(scenario, server.Http.BaseAddress!, async what =>
        {
            switch (what)
            {
                case "restart":
                    await server.RestartAsync();
                    break;
                case "expire":
                    server.Clock.Now += TimeSpan.FromMinutes(31);
                    break;
                case "wait":
                    server.Clock.Now += TimeSpan.FromMinutes(15);
                    break;
                default:
                    throw new InvalidOperationException($"The script asks for \"{what}\".");
            }
        });
    }
}
