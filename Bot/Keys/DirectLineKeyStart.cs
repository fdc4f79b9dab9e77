using LeadBot.Channels.WebChat.Tokens;

namespace LeadBot.Bot.Keys;

/// <summary>Makes the first key before the first visitor comes, so that a store that cannot be written stops the start, not a chat.</summary>
internal sealed class DirectLineKeyStart(IDirectLineKeys keys) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await keys.CurrentAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
