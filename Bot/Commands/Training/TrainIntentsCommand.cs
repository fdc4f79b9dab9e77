using System.CommandLine;
using System.Diagnostics;
using LeadBot.Understanding.Classification;
using LeadBot.Understanding.Training;

namespace LeadBot.Bot.Commands.Training;

/// <summary><c>train-intents [FILE]</c>: trains the intent classifier and says how well it does on texts that it has not seen.</summary>
internal static class TrainIntentsCommand
{
    private const int BadFile = 2;

    public static Command Create()
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "JSON in the layout of CLINC150 (\"train\", \"val\", \"test\" and perhaps \"oos_train\", \"oos_val\", \"oos_test\": lists of [text, class]). "
                + "Without a file LeadBot's own labelled sentences are used.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var write = new Option<string?>("--write") { Description = "Write the trained model to this file. LeadBot's own is Understanding/Data/intents/model.bin." };
        var command = new Command("train-intents", "Trains the intent classifier and prints accuracy, confusion and calibration.") { file, write };
        command.SetAction((parsed, ct) => RunAsync(parsed.GetValue(file), parsed.GetValue(write), Console.Out, Console.Error, ct));
        return command;
    }

    /// <returns>0, or 2 where the file cannot be used.</returns>
    public static async Task<int> RunAsync(string? file, string? write, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        try
        {
            var corpus = file is null ? OwnCorpus.Read() : ClincFile.Read(file);
            var clock = Stopwatch.StartNew();
            var classifier = ClassifierTrainer.Train(corpus, ct);
            var seconds = clock.Elapsed.TotalSeconds;
            TrainingReport.Write(corpus, classifier, seconds, isOwn: file is null, output);
            if (write is not null)
            {
                await using var model = File.Create(write);
                classifier.Write(model);
                await output.WriteLineAsync($"written: {write}, {model.Length:N0} bytes");
            }

            return 0;
        }
        catch (CorpusException bad)
        {
            await errors.WriteLineAsync(bad.Message);
            return BadFile;
        }
        catch (Exception bad) when (write is not null && bad is IOException or UnauthorizedAccessException)
        {
            await errors.WriteLineAsync($"{write} cannot be written: {bad.Message}");
            return BadFile;
        }
    }
}
