using LeadBot.BotFramework.Schema;
using LeadBot.Dialogs.Language;

namespace LeadBot.Tests.Dialogs;

public sealed class ApprovedWordsTests
{
    private static readonly ApprovedLanguage English = LanguageCatalog.BuiltIn().Find("en")!;

    [Theory]
    [InlineData("webchat")]
    [InlineData("whatsapp")]
    public Task Every_word_that_the_bot_says_is_an_approved_text(string channel) => Chat.On(channel)
        .Join().Replies(AreApproved)
        .Say("we want to automate our order intake").Replies(AreApproved)
        .Say("are you open on saturdays?").Replies(AreApproved)
        .Say("Fern & Oak").Replies(AreApproved)
        .Say("depends how you count").Replies(AreApproved)
        .Say("60").Replies(AreApproved)
        .Say("just pass this on").Replies(AreApproved)
        .Say("Ana Ruiz").Replies(AreApproved)
        .Say("ana@fernoak.example").Replies(AreApproved)
        .Say("yes").Replies(AreApproved)
        .Say("what does it cost?").Replies(AreApproved)
        .Say("thanks").Replies(AreApproved)
        .RunAsync();

    [Fact]
    public Task The_same_conversation_is_told_in_the_same_words_when_it_runs_again()
    {
        List<string> first = [], second = [];
        return Task.WhenAll(Play(first), Play(second)).ContinueWith(_ => Assert.Equal(first, second), TestContext.Current.CancellationToken);

        static Task Play(List<string> said) => Chat.On()
            .Say("we want to automate our order intake").Replies(replies => said.AddRange(replies.Select(reply => reply.Text!)))
            .Say("Fern & Oak").Replies(replies => said.AddRange(replies.Select(reply => reply.Text!)))
            .RunAsync();
    }

    private static void AreApproved(IReadOnlyList<Activity> replies)
    {
        foreach (var reply in replies)
        {
            // The message is its texts, one after the other, and nothing else.
            var rest = reply.Text!;
            foreach (var key in Chat.Texts(reply))
            {
                var text = Filled(key).FirstOrDefault(text => rest.StartsWith(text, StringComparison.Ordinal));
                Assert.True(text is not null, $"\"{rest}\" does not begin with an approved \"{key}\".");
                rest = rest[text.Length..].TrimStart();
            }

            Assert.Equal("", rest);
            Assert.All(reply.SuggestedActions?.Actions ?? [], button => Assert.Contains(English.Keys, key => English.Variations(key)[0] == button.Title));
        }
    }

    private static IEnumerable<string> Filled(string key) => English.Variations(key).Select(text => text
        .Replace("{bot}", "Nora", StringComparison.Ordinal)
        .Replace("{company}", "Northlight Advisory", StringComparison.Ordinal)
        .Replace("{privacy}", "/privacy", StringComparison.Ordinal)
        .Replace("{opening}", "Monday, November 23, 09:00 (New York)", StringComparison.Ordinal)
        .Replace("{hours}", DefaultBot.Profile().AnswerHours, StringComparison.Ordinal));
}
