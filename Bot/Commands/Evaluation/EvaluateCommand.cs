using System.CommandLine;

namespace LeadBot.Bot.Commands.Evaluation;

/// <summary><c>evaluate FILE</c>: plays conversation cases against the bot of the settings and says how well it did.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "Conversation cases, one JSON object a line." };
        var bot = new Option<string>("--bot") { Description = "The bot of the settings that is tested.", DefaultValueFactory = _ => "default" };
        var transcripts = new Option<bool>("--transcripts") { Description = "Print the conversation of every case that failed." };
        var command = new Command("evaluate", "Plays conversation cases in process and prints measures by tag, and what failed.") { file, bot, transcripts };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetRequiredValue(file), parsed.GetRequiredValue(bot), parsed.GetValue(transcripts), Console.Out, Console.Error, ct));
        return command;
    }

    /// <returns>0, or 1 where the file cannot be read or is not a file of cases.</returns>
    public static async Task<int> RunAsync(string file, string bot, bool transcripts, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        IReadOnlyList<ConversationCase> cases;
        try
        {
            cases = CaseFile.Read(file);
        }
        catch (CaseFileException bad)
        {
            await errors.WriteLineAsync(bad.Message);
            return 1;
        }

        await using var replay = ReplayBot.Create(bot);
        List<CaseResult> results = [];
        foreach (var played in cases)
        {
            results.Add(CaseJudge.Judge(await CasePlayer.PlayAsync(replay, played, ct)));
        }

        EvaluationReport.Write(results, transcripts, output);
        return 0;
    }
}
