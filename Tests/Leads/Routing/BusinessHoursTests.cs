using System.Globalization;
using LeadBot.Leads.Routing;

namespace LeadBot.Tests.Leads.Routing;

public sealed class BusinessHoursTests
{
    [Theory]
    [InlineData("2026-11-20T09:00:00Z", "2026-11-20T09:00:00Z")] // Friday, 10:00 in Berlin: there
    [InlineData("2026-11-20T07:59:00Z", "2026-11-20T08:00:00Z")] // a minute before nine
    [InlineData("2026-11-20T11:30:00Z", "2026-11-20T12:00:00Z")] // lunch
    [InlineData("2026-11-20T16:00:00Z", "2026-11-23T08:00:00Z")] // closed at five sharp: Monday
    [InlineData("2026-12-24T09:00:00Z", "2026-12-28T08:00:00Z")] // a holiday, then Christmas of every year, then a weekend
    public void The_next_moment_at_which_somebody_is_there_knows_lunch_weekend_and_holidays(string at, string opening) =>
        Assert.Equal(Moment(opening), Hours("Europe/Berlin", "09:00-12:30, 13:00-17:00", "2026-12-24", "12-25").Opening(Moment(at)));

    [Theory]
    [InlineData("2026-03-27T18:00:00Z", "2026-03-30T07:00:00Z")] // the clocks go on at the weekend between: nine is an hour earlier
    [InlineData("2026-10-23T18:00:00Z", "2026-10-26T08:00:00Z")] // and back
    public void Nine_stays_nine_when_the_clocks_change(string at, string opening) =>
        Assert.Equal(Moment(opening), Hours("Europe/Berlin", "09:00-17:00").Opening(Moment(at)));

    [Fact]
    public void An_opening_that_the_clocks_leave_out_is_when_they_go_on_and_one_that_comes_twice_is_the_first()
    {
        var hours = new OwnerHoursOptions { TimeZone = "Europe/Berlin", Sunday = "02:30-05:00" };

        Assert.Equal(Moment("2026-03-29T01:00:00Z"), BusinessHours.Of(hours)!.Opening(Moment("2026-03-28T12:00:00Z")));
        Assert.Equal(Moment("2026-10-25T00:30:00Z"), BusinessHours.Of(hours)!.Opening(Moment("2026-10-24T12:00:00Z")));
    }

    [Fact]
    public void Without_hours_nothing_is_known_and_who_is_on_holiday_all_year_never_opens()
    {
        Assert.Null(BusinessHours.Of(new OwnerHoursOptions { TimeZone = "Europe/Berlin" }));
        var never = new OwnerHoursOptions { Monday = "09:00-17:00" };
        for (var day = new DateOnly(2024, 1, 1); day.Year == 2024; day = day.AddDays(1))
        {
            never.Holidays.Add(day.ToString("MM-dd", CultureInfo.InvariantCulture));
        }

        Assert.Null(BusinessHours.Of(never)!.Opening(Moment("2026-11-20T09:00:00Z")));
    }

    [Fact]
    public void A_day_may_end_at_midnight() =>
        Assert.True(Hours("Europe/Berlin", "00:00-24:00").IsOpen(Moment("2026-11-20T22:59:00Z")));

    internal static BusinessHours Hours(string zone, string weekday, params string[] holidays)
    {
        var options = new OwnerHoursOptions { TimeZone = zone, Monday = weekday, Tuesday = weekday, Wednesday = weekday, Thursday = weekday, Friday = weekday };
        foreach (var day in holidays)
        {
            options.Holidays.Add(day);
        }

        return BusinessHours.Of(options)!;
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
