using LeadBot.Leads;
using LeadBot.Storage.Search;

namespace LeadBot.Tests.Storage.Search;

public sealed class LeadMatchTests
{
    [Fact]
    public void A_range_of_points_holds_exactly_its_points_and_takes_few_terms()
    {
        for (var least = 0; least <= 100; least++)
        {
            for (var most = least; most <= 100; most++)
            {
                if (LeadMatch.Of(new LeadQuery("b") { MinScore = least, MaxScore = most }) is not { } match)
                {
                    Assert.Equal((0, 100), (least, most)); // everything: nothing is asked for
                    continue;
                }

                var terms = match.Trim('(', ')').Split(" OR ").Select(term => term.Trim('"')).ToHashSet();
                Assert.InRange(terms.Count, 1, 12);
                for (var points = 0; points <= 100; points++)
                {
                    var isIn = Enumerable.Range(0, LeadTerms.ScoreLevels).Any(level => terms.Contains(LeadTerms.Score(level, points >> level)));
                    Assert.Equal(points >= least && points <= most, isIn);
                }
            }
        }
    }

    [Fact]
    public void What_a_visitor_typed_is_never_syntax() =>
        Assert.Equal("\"a\" AND \"or\" AND \"lead\"", LeadMatch.Of(new LeadQuery("b") { Text = "a\" OR \"lead*\"" }));

    [Fact]
    public void One_status_one_outcome_and_dates_are_left_to_the_indexes_of_the_table()
    {
        Assert.Null(LeadMatch.Of(new LeadQuery("b") { Status = LeadStatus.Lost, From = DateTimeOffset.UnixEpoch }));
        Assert.Null(LeadMatch.Of(new LeadQuery("b") { Outcome = Outcome.Support }));
        Assert.Equal("\"s:lost\" AND \"o:support\"", LeadMatch.Of(new LeadQuery("b") { Status = LeadStatus.Lost, Outcome = Outcome.Support }));
    }
}
