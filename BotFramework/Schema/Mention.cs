using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadBot.BotFramework.Schema;

/// <summary>
/// An entity that names an account. It keeps its members in <see cref="Entity.Properties"/>, so that it is written
/// whole from a list of entities; set <see cref="Mentioned"/> again after changing the account.
/// </summary>
public class Mention() : Entity(EntityType)
{
    public const string EntityType = "mention";

    [JsonIgnore]
    public ChannelAccount? Mentioned
    {
        get => Properties?.TryGetValue("mentioned", out var account) == true && account.ValueKind == JsonValueKind.Object
            ? account.Deserialize(ActivityJson.Info<ChannelAccount>())
            : null;
        set => Put("mentioned", JsonSerializer.SerializeToElement(value, ActivityJson.Info<ChannelAccount?>()));
    }

    [JsonIgnore]
    public string? Text
    {
        get => Properties?.TryGetValue("text", out var text) == true && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        set => Put("text", JsonSerializer.SerializeToElement(value, ActivityJson.Info<string?>()));
    }

    private void Put(string name, JsonElement value) =>
        (Properties ??= new Dictionary<string, JsonElement>())[name] = value;
}
