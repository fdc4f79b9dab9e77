using LeadBot.Leads;
using LeadBot.Leads.Handoffs;
using LeadBot.Leads.Reviews;
using Microsoft.AspNetCore.Mvc;

namespace LeadBot.Bot.Api;

/// <summary>The filters of lists and exports, as they stand in the query.</summary>
internal sealed class LeadFilters
{
    private const int LongestText = 500;
    private const int LongestPath = 2_048;
    private const string OpenReview = "open";

    [FromQuery(Name = "status")]
    public string? Status { get; init; }

    [FromQuery(Name = "outcome")]
    public string? Outcome { get; init; }

    [FromQuery(Name = "owner")]
    public string? Owner { get; init; }

    [FromQuery(Name = "channel")]
    public string? Channel { get; init; }

    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    [FromQuery(Name = "campaign")]
    public string? Campaign { get; init; }

    [FromQuery(Name = "minScore")]
    public string? MinScore { get; init; }

    [FromQuery(Name = "maxScore")]
    public string? MaxScore { get; init; }

    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [FromQuery(Name = "review")]
    public string? Review { get; init; }

    [FromQuery(Name = "handoff")]
    public string? Handoff { get; init; }

    [FromQuery(Name = "conversationId")]
    public string? ConversationId { get; init; }

    [FromQuery(Name = "q")]
    public string? Text { get; init; }

    public LeadQuery Read(string bot, int limit, QueryValues values)
    {
        var (from, before) = values.Period("from", From, "to", To);
        var (least, most) = (values.Points("minScore", MinScore), values.Points("maxScore", MaxScore));
        if (least > most)
        {
            values.Refuse("minScore", "minScore must not be greater than maxScore.");
        }

        return new LeadQuery(bot, limit)
        {
            Status = values.Key<LeadStatus>("status", Status),
            Outcome = values.Key<Outcome>("outcome", Outcome),
            Owner = values.Text("owner", Owner, LongestText),
            Channel = values.Text("channel", Channel, LongestText),
            Page = values.Text("page", Page, LongestPath),
            Campaign = values.Text("campaign", Campaign, LongestText),
            MinScore = least,
            MaxScore = most,
            From = from,
            Before = before,
            HasOpenReview = Review == OpenReview,
            Review = Review == OpenReview ? null : values.Key<ReviewReason>("review", Review, OpenReview),
            Handoff = values.Key<HandoffState>("handoff", Handoff),
            ConversationId = values.Text("conversationId", ConversationId, LongestText),
            Text = values.Text("q", Text, LongestText),
        };
    }
}
