using System.CommandLine;
using LeadBot.Bot.Hosting;
using LeadBot.Conversations.Checks;
using Microsoft.Extensions.Options;

namespace LeadBot.Bot.Commands.Checks;

/// <summary><c>check</c>: says what is missing or wrong in the set-up, one line a finding, without starting anything.</summary>
internal static class CheckCommand
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    public static Command Create()
    {
        var command = new Command("check", "Asks each configured service whether it knows LeadBot, and says what is missing or wrong, one line a finding. Takes settings as the server does (--Key=value).")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, ct) => RunAsync([.. parsed.UnmatchedTokens], Console.Out, ct));
        return command;
    }

    /// <param name="args">Settings as on the command line of the server.</param>
    /// <returns>0 where all is well, else 1.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, CancellationToken ct)
    {
        await using var app = LeadBotHost.Build([.. args, "--Logging:LogLevel:Default=None"]);
        var faults = 0;
        var checks = 0;
        foreach (var fault in Settings(app.Services))
        {
            faults++;
            await WriteAsync(output, new SetUpFinding("Settings", false, fault));
        }

        if (faults > 0)
        {
            await output.WriteLineAsync("The services are asked when the settings hold.");
            return 1;
        }

        foreach (var check in app.Services.GetServices<ISetUpCheck>())
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(s_patience);
            await foreach (var finding in check.RunAsync(patience.Token))
            {
                checks++;
                faults += finding.IsWell ? 0 : 1;
                await WriteAsync(output, finding);
            }
        }

        await output.WriteLineAsync(faults == 0 ? $"All is well ({checks} looked at)." : $"{faults} of {checks} need somebody's hand.");
        return faults == 0 ? 0 : 1;
    }

    private static IEnumerable<string> Settings(IServiceProvider services)
    {
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (Exception fault) when (StartErrors.Faults(fault) is { } faults)
        {
            return faults.Distinct();
        }
    }

    private static Task WriteAsync(TextWriter output, SetUpFinding finding) => output.WriteLineAsync($"{(finding.IsWell ? "ok  " : "FAIL")} {finding.Part}: {finding.Text}");
}
