using System.Text.Json;
using LeadBot.Dialogs.Interviews;

namespace LeadBot.Tests.Dialogs;

public sealed class ConversationStateTests
{
    [Fact]
    public async Task The_state_does_not_grow_with_the_conversation()
    {
        var (early, late) = (0, 0);
        await Chat.On()
            .Say("we want to automate our order intake, we are Fern & Oak, 60 people. I'm Ana Ruiz, office manager. ana@fernoak.example")
            .Times(10, (chat, i) => chat.Say($"and what about topic number {i} in region {i}?"))
            .Check(chat => early = Size(chat.Interview))
            .Times(1000, (chat, i) => chat.Say($"and what about matter number {i} in country {i}?"))
            .Check(chat => late = Size(chat.Interview))
            .RunAsync();

        Assert.InRange(late, 1, early + 200);
    }

    [Theory]
    [InlineData("""{"dialogStack":[{"id":"aDialogOfLastYear","state":{}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"root","state":{"dialogs":{"dialogStack":[{"id":"interrogation","state":{"stepIndex":3}}]}}}]}""")]
    [InlineData("""{"dialogStack":[{"id":"root","state":{"dialogs":{"dialogStack":[{"id":"qualification","state":{"dialogs":{"dialogStack":[{"id":"oldField","state":{}}]}}},{"id":"steps","state":{"stepIndex":0}}]}}}]}""")]
    public Task A_stack_of_an_older_version_begins_anew_with_what_the_lead_knows(string stack) => Chat.On()
        .Say("we want to automate our order intake, we are Fern & Oak").Asks("companySize")
        .Stack(stack)
        .Say("60 people").Asks("role")
        .Lead(lead => Assert.Equal("60", lead.Value("companySize")?.ToString()))
        .RunAsync();

    [Fact]
    public async Task What_only_repeats_neither_writes_the_lead_again_nor_counts_as_an_answer()
    {
        long version = 0;
        await Chat.On()
            .Say("we want to automate our order intake, we are Fern & Oak, 60 people").Asks("role")
            .Lead(lead => version = lead.Version)
            .Say("we are 60 people").Asks("role", attempt: 2)
            .Lead(lead => Assert.Equal(version, lead.Version))
            .Say("Sorry, we are 70 people, not 60")
            .Lead(lead => Assert.Equal((version + 1, "70"), (lead.Version, lead.Value("companySize")?.ToString())))
            .RunAsync();
    }

    private static int Size(Interview interview) => JsonSerializer.SerializeToUtf8Bytes(interview, InterviewJson.Default.Interview).Length;
}
