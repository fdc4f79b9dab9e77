using LeadBot.Bot.Hosting;
using LeadBot.Storage.Users;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.SignIn;

/// <summary>
/// Sees to it that somebody can sign in: the user <c>admin</c> with the password of the settings, or, while there is no user at all,
/// a one-time link on the console of whoever started LeadBot.
/// </summary>
internal sealed class FirstAdministrator(
    SignInService signIn,
    UserStore users,
    OneTimeLinks links,
    IServer server,
    IOptions<AdministratorOptions> options,
    IOptions<PublicUrlOptions> outside,
    TextWriter console) : IHostedLifecycleService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.Password is { Length: > 0 } password)
        {
            await signIn.SetAdministratorAsync(password, cancellationToken);
        }
    }

    // Only now does the server listen, and its address is known.
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.Value.Password) && !await users.AnyAsync(cancellationToken))
        {
            // Printed, not logged: logs are kept and shipped, and the link lets its holder in.
            await console.WriteLineAsync($"""

                Nobody can sign in to the dashboard yet. Open this link to choose the administrator's password
                (it works once, for {OneTimeLinks.Life.TotalMinutes:0} minutes):

                  {Address()}/dashboard/sign-in?token={links.Issue()}

                """.AsMemory(), cancellationToken);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Address()
    {
        var address = outside.Value.PublicUrl is { Length: > 0 } url
            ? url
            : server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:3978";
        // "Every address of this machine" is nothing that a browser can open.
        return address.Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .TrimEnd('/');
    }
}
