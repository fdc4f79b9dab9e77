namespace LeadBot.Understanding.Claims;

/// <summary>What a run of capitalised words looks like by itself.</summary>
internal enum RunKind
{
    Neither,
    Person,
    Company,
    Either,
}
