namespace LeadBot.Leads.Scoring;

/// <summary>The rules of a bot whose settings name none.</summary>
internal static class ScoringDefaults
{
    public static void Fill(ScoringOptions options)
    {
        if (options.Rules.Count > 0)
        {
            return;
        }

        options.AreDefaults = true;
        (string Name, string When, int Points)[] rules =
        [
            ("need stated", "need known", 10),
            ("company named", "company known", 5),
            ("20 people or more", "companySize >= 20", 15),
            ("200 people or more", "companySize >= 200", 10),
            ("fewer than 5 people", "companySize < 5", -20),
            ("starts within three months", "timeline in now, quarter", 15),
            ("starts within six months", "timeline is halfYear", 10),
            ("only looking", "timeline is none", -20),
            ("decides", "authority is decides", 10),
            ("influences the decision", "authority is influences", 5),
            ("budget of 10,000 or more", "budget >= 10000", 10),
            ("corporate e-mail", "email corporate", 15),
            ("phone given", "phone known", 5),
            ("consent granted", "consent granted", 10),
            ("consent refused", "consent refused", -30),
        ];
        foreach (var (name, when, points) in rules)
        {
            options.Rules.Add(new ScoringRule { Name = name, When = when, Points = points });
        }
    }
}
