namespace LeadBot.Leads.Routing;

/// <summary>The rules of a bot whose settings name none.</summary>
internal static class RoutingDefaults
{
    public static void Fill(RoutingOptions options)
    {
        if (options.Rules.Count > 0)
        {
            return;
        }

        options.AreDefaults = true;
        Add("no need stated", Outcome.None, "need unknown");
        Add("qualified", Outcome.Qualified,
            "need known", "company known", "companySize >= 20", "timeline in now, quarter, halfYear", "contact known", "consent granted");
        Add("too small", Outcome.Unqualified, "companySize < 5");
        Add("only looking", Outcome.Unqualified, "timeline is none");
        Add("nurture", Outcome.Nurture);

        void Add(string name, Outcome outcome, params ReadOnlySpan<string> when)
        {
            var rule = new RoutingRule { Name = name, Outcome = outcome };
            foreach (var condition in when)
            {
                rule.When.Add(condition);
            }

            options.Rules.Add(rule);
        }
    }
}
