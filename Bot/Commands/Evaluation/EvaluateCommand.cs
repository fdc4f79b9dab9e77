using System.CommandLine;
using LeadBot.Bot.Hosting;
using LeadBot.Understanding.Llm;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary><c>evaluate FILE</c>: plays conversation cases against the bot of the settings and says how well it did.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Conversation cases, one JSON object a line." };
        var bot = new Option<string>("--bot") { Description = "The bot of the settings that is tested.", DefaultValueFactory = _ => "default" };
        var transcripts = new Option<bool>("--transcripts") { Description = "Print the conversation of every case that failed." };
        var llm = new Option<bool>("--llm") { Description = "Play each case a second time with the LLM of the settings, and print both side by side." };
        var baseline = new Option<string?>("--baseline") { Description = "A file of earlier figures; worse than it is exit code 1." };
        var write = new Option<string?>("--write-baseline") { Description = "Write the figures of this run to a file." };
        var command = new Command("evaluate", "Plays conversation cases in process and prints measures by tag, and what failed.") { file, bot, transcripts, llm, baseline, write };
        command.SetAction((parsed, ct) => RunAsync(
            new EvaluateRequest(parsed.GetRequiredValue(file), parsed.GetRequiredValue(bot))
            {
                Transcripts = parsed.GetValue(transcripts),
                Llm = parsed.GetValue(llm),
                Baseline = parsed.GetValue(baseline),
                WriteBaseline = parsed.GetValue(write),
            },
            Console.Out,
            Console.Error,
            ct));
        return command;
    }

    /// <returns>0, or 1 where a file cannot be read or is none of cases or figures, no LLM is configured, or the figures are worse than the baseline.</returns>
    public static async Task<int> RunAsync(EvaluateRequest request, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        try
        {
            return await PlayAsync(request, output, ct) ? 0 : 1;
        }
        catch (CaseFileException bad)
        {
            await errors.WriteLineAsync(bad.Message);
            return 1;
        }
    }

    private static async Task<bool> PlayAsync(EvaluateRequest request, TextWriter output, CancellationToken ct)
    {
        var cases = CaseFile.Read(request.File);
        var baseline = request.Baseline is { } path ? BaselineFile.Read(path) : null;
        var settings = request.Settings ?? ReplayBot.Settings();
        if (request.Llm && !LlmOptions.IsConfigured(settings))
        {
            throw new SetupException(
                $"--llm compares with the LLM of the settings, and there is none. Set {LlmOptions.Section}:Endpoint, :Key and :Model "
                + "(environment: Understanding__Llm__Endpoint, Understanding__Llm__Key, Understanding__Llm__Model).");
        }

        var results = await PlayAsync(cases, request.Bot, ReplayBot.WithoutLlm(settings), ct);
        EvaluationReport.Write(results, request.Transcripts, output);
        var figures = EvaluationFigures.Of(results);
        if (request.Llm)
        {
            await CompareAsync(cases, request, settings, results, output, ct);
        }

        if (request.WriteBaseline is { } target)
        {
            BaselineFile.Write(target, figures);
            await output.WriteLineAsync($"\nFigures written to {target}.");
        }

        return baseline is null || BaselineReport.Write(baseline, figures, request.Baseline!, output);
    }

    private static async Task CompareAsync(
        IReadOnlyList<ConversationCase> cases, EvaluateRequest request, IConfiguration settings, List<CaseResult> builtIn, TextWriter output, CancellationToken ct)
    {
        var withLlm = await PlayAsync(cases, request.Bot, settings, ct);
        ComparisonReport.Write(builtIn, withLlm, output);
        EvaluationReport.WriteFailures(withLlm, request.Transcripts, output);
    }

    private static async Task<List<CaseResult>> PlayAsync(IReadOnlyList<ConversationCase> cases, string bot, IConfiguration settings, CancellationToken ct)
    {
        await using var replay = ReplayBot.Create(bot, settings);
        List<CaseResult> results = [];
        foreach (var played in cases)
        {
            results.Add(CaseJudge.Judge(await CasePlayer.PlayAsync(replay, played, ct)));
        }

        return results;
    }
}
