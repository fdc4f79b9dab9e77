using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Routing;

namespace LeadBot.Tests.Leads.Handoffs;

/// <summary>Handoffs that nobody tends: who is asked, when they are reminded, who comes after them, and when it is over.</summary>
public sealed class HandoffCareTests
{
    /// <summary>A Friday, 13:00 in Berlin.</summary>
    private static readonly DateTimeOffset s_friday = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_rep_who_never_comes_is_reminded_once_then_the_fallback_is_asked_then_it_expires()
    {
        var owners = Owners(("sales", "intake", ["mia"]), ("intake", null, []));
        var handoff = Assigned(Handoff(), owners);

        Assert.Equal(("mia", s_friday.AddMinutes(30)), (handoff.Assignment!.Person, handoff.Assignment.AnswerBy));
        Assert.Equal(s_friday.AddMinutes(10), Rest(handoff, owners, s_friday));
        var reminded = Assert.IsType<CareStep.Remind>(Next(handoff, owners, s_friday.AddMinutes(10))).After;
        Assert.Equal(s_friday.AddMinutes(30), Rest(reminded, owners, s_friday.AddMinutes(11)));
        var fallback = Assert.IsType<CareStep.PassOn>(Next(reminded, owners, s_friday.AddMinutes(30))).After;
        Assert.Equal(("intake", HandoffState.Open, s_friday.AddMinutes(60)), (fallback.Owner, fallback.State, fallback.Assignment!.AnswerBy));
        Assert.IsType<CareStep.Remind>(Next(fallback, owners, s_friday.AddMinutes(40)));
        Assert.IsType<CareStep.Expire>(Next(fallback, owners, s_friday.AddMinutes(60)));
    }

    [Fact]
    public void A_circle_of_fallbacks_that_got_into_the_settings_all_the_same_ends_after_one_round()
    {
        var owners = Owners(("sales", "intake", []), ("intake", "sales", []));
        var fallback = Assert.IsType<CareStep.PassOn>(Next(Assigned(Handoff(), owners), owners, s_friday.AddMinutes(30))).After;

        Assert.IsType<CareStep.Expire>(Next(fallback, owners, s_friday.AddMinutes(60)));
    }

    [Fact]
    public void Outside_the_hours_it_is_queued_with_a_deadline_from_the_next_opening_on()
    {
        var owners = Owners(("sales", null, ["mia"]));
        Set(owners.Owners["sales"].Hours);
        var evening = s_friday.AddHours(8);
        var asked = Assigned(Handoff(), owners, evening).Assignment!;

        var monday = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
        Assert.Equal((monday, monday.AddMinutes(10), monday.AddMinutes(30)), (asked.From, asked.RemindAt, asked.AnswerBy));
        Assert.Contains("outside the owner's hours: queued", asked.Because);
    }

    [Fact]
    public void A_holiday_puts_the_deadline_off()
    {
        var owners = Owners(("sales", null, []));
        Set(owners.Owners["sales"].Hours);
        owners.Owners["sales"].Hours.Holidays.Add("2026-11-23");

        Assert.Equal(new DateTimeOffset(2026, 11, 24, 8, 30, 0, TimeSpan.Zero), Assigned(Handoff(), owners, s_friday.AddHours(8)).Assignment!.AnswerBy);
    }

    [Fact]
    public void Who_took_it_and_says_nothing_gives_it_back()
    {
        var owners = Owners(("sales", null, ["mia"]));
        var accepted = Handoff() with { State = HandoffState.Accepted, AcceptedBy = "mia", AcceptedAt = s_friday };

        Assert.Equal(s_friday.AddMinutes(30), Rest(accepted, owners, s_friday));
        Assert.IsType<CareStep.TakeBack>(Next(accepted, owners, s_friday.AddMinutes(30)));
        Assert.Equal(HandoffCare.Never, Rest(accepted with { FirstReplyAt = s_friday }, owners, s_friday.AddMinutes(30)));
    }

    [Fact]
    public void Who_only_waits_to_be_called_waits_on_after_the_last_fallback()
    {
        var owners = Owners(("sales", null, []));
        var task = Handoff() with { Kind = HandoffKind.Task };
        var lead = Lead with { Outcome = Outcome.Qualified };
        var asked = Assert.IsType<CareStep.Assign>(HandoffCare.Next(task, lead, owners, StaffState.Empty, null, s_friday)).After;

        Assert.Equal(HandoffCare.Never, Assert.IsType<CareStep.Rest>(HandoffCare.Next(asked, lead, owners, StaffState.Empty, null, s_friday.AddDays(1))).Until);
    }

    [Fact]
    public void A_task_that_nobody_need_be_asked_about_is_looked_at_ever_less_often()
    {
        var owners = Owners(("sales", null, []));
        var task = Handoff() with { Kind = HandoffKind.Task };

        Assert.Equal(s_friday.AddMinutes(1), Rest(task, owners, s_friday));
        Assert.Equal(s_friday.AddHours(2), Rest(task, owners, s_friday.AddHours(1)));
        Assert.Equal(s_friday.AddDays(31), Rest(task, owners, s_friday.AddDays(30)));
    }

    [Fact]
    public void Round_robin_leaves_out_who_is_away_full_or_does_not_speak_the_language_and_says_so()
    {
        var owners = Owners(("sales", null, ["ada", "bob", "cyd", "dan"]));
        var sales = owners.Owners["sales"];
        sales.Capacity = 2;
        sales.Members[2].Languages.Add("de");
        var staff = StaffState.Empty with { Away = new HashSet<string> { "ada" }, Load = new Dictionary<string, int> { ["bob"] = 2 } };

        var (person, because) = RoundRobin.Choose("sales", sales, "en-GB", [], staff);

        Assert.Equal("dan", person);
        Assert.Equal(["turn of dan among 1 of 4", "ada is away", "bob has 2 of 2", "cyd does not speak en-GB"], because);
        Assert.Null(RoundRobin.Choose("sales", sales, "en", ["dan"], staff).Person);
    }

    [Fact]
    public void Whoever_was_chosen_longest_ago_comes_next()
    {
        var owners = Owners(("sales", null, ["ada", "bob", "cyd"]));
        var turns = new Dictionary<(string, string), DateTimeOffset>();
        List<string> chosen = [];
        for (var i = 0; i < 7; i++)
        {
            var (person, _) = RoundRobin.Choose("sales", owners.Owners["sales"], null, [], StaffState.Empty with { Turns = turns });
            turns[("sales", person!)] = s_friday.AddMilliseconds(i);
            chosen.Add(person!);
        }

        Assert.Equal(["ada", "bob", "cyd", "ada", "bob", "cyd", "ada"], chosen);
    }

    private static Lead Lead => new() { Id = "lead-1", Bot = "default", ConversationId = "conversation-1", Channel = "webchat" };

    private static Handoff Handoff() => new()
    {
        Id = "handoff-1",
        Bot = "default",
        ConversationId = "conversation-1",
        Episode = 1,
        Kind = HandoffKind.Transfer,
        State = HandoffState.Open,
        Reason = "human_request",
        Owner = "sales",
        OpenedAt = s_friday,
    };

    private static Handoff Assigned(Handoff handoff, OwnersOptions owners, DateTimeOffset? now = null) =>
        Assert.IsType<CareStep.Assign>(Next(handoff, owners, now ?? s_friday)).After;

    private static CareStep Next(Handoff handoff, OwnersOptions owners, DateTimeOffset now) => HandoffCare.Next(handoff, Lead, owners, StaffState.Empty, null, now);

    private static DateTimeOffset Rest(Handoff handoff, OwnersOptions owners, DateTimeOffset now) => Assert.IsType<CareStep.Rest>(Next(handoff, owners, now)).Until;

    private static void Set(OwnerHoursOptions hours)
    {
        hours.TimeZone = "Europe/Berlin";
        hours.Monday = hours.Tuesday = hours.Wednesday = hours.Thursday = hours.Friday = "09:00-17:00";
    }

    internal static OwnersOptions Owners(params (string Key, string? Fallback, string[] Members)[] owners)
    {
        var options = new OwnersOptions();
        foreach (var (key, fallback, members) in owners)
        {
            options.Owners[key] = new OwnerOptions { Fallback = fallback };
            foreach (var member in members)
            {
                options.Owners[key].Members.Add(new OwnerMemberOptions { Name = member });
            }
        }

        return options;
    }
}
