using System.Collections.Frozen;

namespace LeadBot.Leads.Privacy;

/// <summary>The words by which statements of health are known.</summary>
internal static class HealthWords
{
    public static readonly string[] Illnesses =
    [
        "cancer", "diabetes", "diabetic", "epilepsy", "epileptic", "depression", "anxiety disorder", "bipolar", "hiv", "aids", "leukemia", "leukaemia", "tumor", "tumour", "multiple sclerosis", "parkinson", "alzheimer", "dementia", "asthma",
        "hepatitis", "schizophrenia", "ptsd", "burnout", "burn-out", "heart attack", "heart disease", "heart condition", "stroke", "miscarriage", "chronic pain", "chronic illness", "chronic disease", "crohn", "lupus", "arthritis", "autism",
        "autistic", "adhd", "disability", "kidney failure", "kidney disease", "chemotherapy", "chemo", "dialysis", "eating disorder", "addiction", "pregnant", "covid", "pneumonia", "migraine", "blood pressure", "mental breakdown", "panic attacks",
        "ms diagnosis", "endometriosis", "insomnia", "fibromyalgia", "anorexia", "bulimia", "coeliac", "celiac", "angina", "seizures", "concussion", "herniated disc", "slipped disc", "infertility", "menopause", "sclerosis", "cirrhosis", "psoriasis", "tinnitus", "narcolepsy", "anaemia", "anemia", "melanoma", "lymphoma", "alcoholic", "depressed", "krebs", "cáncer", "câncer", "diabète",
    ];

    public static readonly string[] States =
        ["diagnosed with", "treated for", "hospitalized", "hospitalised", "in hospital", "in the hospital", "suffering from", "suffers from", "on medication", "in therapy", "on sick leave", "signed off sick", "terminally ill", "undergoing surgery", "having surgery", "need surgery", "needs surgery", "had surgery", "after surgery", "recovering from surgery", "recovering from an operation", "recovering from my", "recovering from a stroke", "convalescing", "broke my leg", "broke my arm", "broke my hip", "broke my ankle", "broke my wrist", "had a transplant", "have a pacemaker", "had a miscarriage", "in a coma", "taking antidepressants", "take antidepressants"];

    // What is done against it: by itself a business, with "I" and a verb of taking it a statement.
    public static readonly string[] Treatments =
        ["chemo", "dialysis", "radiotherapy", "radiation therapy", "insulin", "infusions", "rehab", "immunosuppressants", "blood thinners", "beta blockers", "antidepressants", "remission", "hormone therapy"];

    public static readonly FrozenSet<string> Treated = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "in", "on", "am", "i'm", "im", "is", "was", "been", "take", "takes", "taking", "inject", "injects", "get", "gets", "getting", "receive", "receives", "receiving", "having", "undergo", "undergoing", "start", "starting", "started", "through", "doing");

    public static readonly string[] Own =
        ["medical condition", "medical history", "medical record", "medical diagnosis", "health condition", "illness", "diagnosis", "medication", "surgery", "pregnancy", "therapist", "disability", "mental health"];

    public static readonly FrozenSet<string> Persons = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "i", "i've", "ive", "i'm", "im", "he", "she", "he's", "she's", "wife", "husband", "son", "daughter", "mother", "father", "partner", "child", "mum", "mom", "dad", "boss", "colleague", "brother", "sister", "ceo", "cfo", "cto", "founder", "director", "girlfriend", "boyfriend");

    public static readonly FrozenSet<string> Verbs = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "have", "has", "had", "got", "suffer", "suffers", "am", "i'm", "im", "is", "was", "been", "being", "live", "lives", "living", "struggle", "struggles", "struggling", "recovering", "take", "takes", "he's", "she's", "survived", "died", "caught", "i've", "ive", "fighting", "battling", "undergoing", "getting");

    public static readonly FrozenSet<string> Fillers = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "my", "also", "just", "now", "currently", "unfortunately", "still", "from", "with", "of", "type", "1", "2", "stage", "severe", "chronic", "breast", "lung", "skin", "been", "being", "living", "recovering", "diagnosed", "medication", "for",
        "pills", "antidepressants", "iii", "iv", "high", "low", "recently", "prostate", "bad", "mild", "acute", "clinical", "the", "and", "had", "got", "has", "heavily", "very", "postnatal", "long", "months", "weeks", "is", "was", "am", "against", "six", "5", "6", "7", "8", "badly");

    public static readonly FrozenSet<string> Business = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "clinic", "clinics", "app", "apps", "software", "centre", "center", "centres", "centers", "charity", "research", "foundation", "product", "products", "startup", "patient", "patients", "practice", "company", "business", "awareness", "prevention",
        "screening", "monitoring", "management", "drug", "drugs", "care", "treatment", "treatments", "project", "platform", "services", "service", "coach", "coaching", "supplies", "devices", "device", "hospital", "ward", "department", "insurance", "trial",
        "trials", "unit", "system", "specialist", "detection", "diagnostics", "friendly", "people", "customers", "clients", "policy", "test", "tests", "testing", "restrictions", "times", "years", "pandemic", "sales", "pump", "pumps", "delivery", "production", "manufacturing", "distribution", "logistics", "industry", "trade", "market", "supply", "pens", "monitors", "monitor", "machine", "machines", "of");
}
