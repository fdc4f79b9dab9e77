using LeadBot.Tests.EndToEnd;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace LeadBot.Tests.Bot;

/// <summary>The product with a database of its own, for tests of its pages.</summary>
public sealed class PagesServer : WebApplicationFactory<Program>
{
    private readonly TemporaryFolder _folder = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // A name of its own for each host: tests make further ones with other settings.
        builder.UseSetting("Storage:Sqlite:Path", Path.Combine(_folder.Path, Path.GetRandomFileName(), "leadbot.db"));
        builder.UseSetting("Dashboard:Admin:Password", LeadBotServer.AdminPassword);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _folder.DisposeAsync();
    }
}
