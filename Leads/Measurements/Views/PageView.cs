namespace LeadBot.Leads.Measurements.Views;

/// <summary>What is counted of a view: nothing of who it was.</summary>
/// <param name="Page">As <see cref="PagePath.Of"/> gives it, or <see cref="PagePath.Other"/>.</param>
/// <param name="Teaser">False: the page was viewed. True: the teaser text was drawn on it, which is no further view.</param>
public readonly record struct PageView(string Bot, DateOnly Day, string Page, bool Teaser);
