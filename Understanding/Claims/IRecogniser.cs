namespace LeadBot.Understanding.Claims;

/// <summary>Reads one kind of field from a message. A new field is a new recogniser and its words in <c>Data/</c>.</summary>
internal interface IRecogniser
{
    void Read(ClaimScope scope);
}
