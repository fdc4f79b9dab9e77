namespace LeadBot.BotFramework.Schema;

/// <summary>The id that a channel gave to what was sent.</summary>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = null) => Id = id;

    public string? Id { get; set; }
}
