using System.CommandLine;
using LeadBot.Bot.Commands.Evaluation;
using LeadBot.Bot.Hosting;

namespace LeadBot.Bot.Commands.TeamsApp;

/// <summary><c>teams-manifest [OUT]</c>: writes the package with which Teams installs the bot.</summary>
internal static class TeamsManifestCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("OUT") { Description = "The zip to write.", DefaultValueFactory = _ => "leadbot-teams.zip" };
        var bot = new Option<string>("--bot") { Description = "The bot of the settings whose app it is.", DefaultValueFactory = _ => "default" };
        var command = new Command("teams-manifest", "Writes the app package with which Teams installs the bot, from the settings.") { file, bot };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), parsed.GetRequiredValue(bot), ReplayBot.Settings(), Console.Out, Console.Error));
        return command;
    }

    /// <returns>0, or 1 where settings are missing or wrong or the file cannot be written.</returns>
    public static int Run(string file, string bot, IConfiguration settings, TextWriter output, TextWriter errors)
    {
        var app = new TeamsAppSettings(settings, bot);
        if (!app.Exists)
        {
            errors.WriteLine($"The settings have no bot \"{bot}\". There are: {string.Join(", ", settings.GetSection("Bots").GetChildren().Select(one => one.Key))}.");
            return 1;
        }

        var manifest = TeamsAppPackage.Template(TeamsAppPackage.Folder);
        if (TeamsAppManifest.Fill(manifest, app) is { Count: > 0 } faults)
        {
            errors.WriteLine("Teams would refuse an app with these settings:");
            foreach (var fault in faults)
            {
                errors.WriteLine($"  {fault}");
            }

            return 1;
        }

        try
        {
            using var package = new MemoryStream();
            TeamsAppPackage.Write(package, manifest, TeamsAppPackage.Folder);
            File.WriteAllBytes(file, package.ToArray());
        }
        catch (SetupException icon)
        {
            errors.WriteLine(icon.Message);
            return 1;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file} cannot be written: {fault.Message}");
            return 1;
        }

        output.WriteLine($"{file}: {(string?)manifest["name"]!["short"]} {(string?)manifest["version"]}. Upload it in Teams, under Apps, Manage your apps.");
        return 0;
    }
}
