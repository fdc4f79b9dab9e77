using LeadBot.Bot.Commands;
using LeadBot.Bot.Hosting;

try
{
    return Verbs.AreIn(args) ? await Verbs.RunAsync(args) : await Server.RunAsync(args);
}
catch (Exception error) when (StartErrors.Explain(error) is { } text)
{
    await Console.Error.WriteLineAsync(text);
    return 1;
}
