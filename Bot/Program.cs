using LeadBot.Bot.Commands;
using LeadBot.Bot.Hosting;

return Verbs.AreIn(args) ? await Verbs.RunAsync(args) : await Server.RunAsync(args);
