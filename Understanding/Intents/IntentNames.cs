namespace LeadBot.Understanding.Intents;

/// <summary>The intents that LeadBot knows. The first ten are the stop gates' and equal the escalation reasons' keys.</summary>
public static class IntentNames
{
    public const string Pricing = "pricing";
    public const string CustomScope = "custom_scope";
    public const string Legal = "legal";
    public const string Emergency = "emergency";
    public const string Guarantee = "guarantee";
    public const string HumanRequest = "human_request";
    public const string Frustrated = "frustrated";
    public const string Repeated = "repeated";
    public const string Sensitive = "sensitive";
    public const string Complaint = "complaint";
    public const string Sales = "sales";
    public const string ChooseService = "choose_service";
    public const string Support = "support";
    public const string ExistingCustomer = "existing_customer";
    public const string ContactLater = "contact_later";
    public const string PassOn = "pass_on";
    public const string OptOut = "opt_out";
    public const string Spam = "spam";
    public const string Greeting = "greeting";
    public const string Thanks = "thanks";
    public const string SmallTalk = "small_talk";
    public const string Question = "question";
    public const string Other = "other";
}
