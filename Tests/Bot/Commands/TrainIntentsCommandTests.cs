using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LeadBot.Bot.Commands;
using LeadBot.Bot.Commands.Training;
using LeadBot.Understanding.Training;

namespace LeadBot.Tests.Bot.Commands;

public sealed class TrainIntentsCommandTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    [Fact]
    public async Task A_file_in_the_layout_of_CLINC150_is_trained_on_and_measured()
    {
        var own = OwnCorpus.Read();
        var json = new JsonObject
        {
            ["train"] = Rows(own.Train),
            ["val"] = Rows(own.Validation),
            ["test"] = Rows(own.Test),
            ["oos_train"] = Rows(own.UnknownTrain),
            ["oos_val"] = Rows(own.UnknownValidation),
            ["oos_test"] = Rows(own.UnknownTest),
        };
        var (code, output, _) = await RunAsync(json.ToJsonString());

        Assert.Equal(0, code);
        Assert.InRange(Number(output, "in-scope accuracy"), 0.7, 1);
        Assert.InRange(Number(output, "out-of-scope recall"), 0.3, 1);
        Assert.InRange(Number(output, "training"), 0, 60);
        Assert.InRange(Number(output, "prediction"), 0, 5000);
    }

    [Theory]
    [InlineData("{\"train\": [", "is not JSON")]
    [InlineData("[1]", "a JSON object with \"train\", \"val\" and \"test\" is expected")]
    [InlineData("{\"train\": [[\"a\", \"b\"]]}", "\"val\" is missing")]
    [InlineData("{\"train\": [], \"val\": [], \"test\": []}", "\"train\" must be a list of [text, class]")]
    [InlineData("{\"train\": [[\"a\"]], \"val\": [], \"test\": []}", "row 1 of \"train\" is not [text, class]")]
    [InlineData("{\"train\": [[\"a\", \"x\"]], \"val\": [[\"a\", \"x\"]], \"test\": [[\"a\", \"x\"]]}", "at least two classes")]
    [InlineData("{\"train\": [[\"a\", \"x\"], [\"b\", \"y\"]], \"val\": [[\"a\", \"z\"]], \"test\": [[\"a\", \"x\"]]}", "the class \"z\" has no text in \"train\"")]
    public async Task A_file_that_cannot_be_used_is_told_and_the_exit_code_is_2(string text, string told)
    {
        var (code, _, errors) = await RunAsync(text);

        Assert.Equal(2, code);
        Assert.Contains(told, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
    {
        using var errors = new StringWriter();
        var code = await TrainIntentsCommand.RunAsync(_file + ".missing", null, TextWriter.Null, errors, TestContext.Current.CancellationToken);

        Assert.Equal(2, code);
        Assert.Contains("cannot be read", errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_a_verb() => Assert.True(Verbs.AreIn(["train-intents"]));

    public void Dispose() => File.Delete(_file);

    private static double Number(string output, string name) =>
        double.Parse(Regex.Match(output, $@"(?m)^{name}: ([0-9.]+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static JsonArray Rows(IEnumerable<LabelledText> texts) => new([.. texts.Select(text => (JsonNode)new JsonArray(text.Text, text.Label))]);

    private async Task<(int Code, string Output, string Errors)> RunAsync(string text)
    {
        await File.WriteAllTextAsync(_file, text, TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await TrainIntentsCommand.RunAsync(_file, null, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
