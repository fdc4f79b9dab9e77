using System.Text.Json;
using LeadBot.Leads;
using LeadBot.Leads.Outbox;

namespace LeadBot.Delivery.Webhooks;

/// <summary>The body of a webhook: what happened, when, and the lead as the REST API gives it.</summary>
internal static class WebhookMessage
{
    public static byte[] Of(LeadDelivery delivery)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("type", TypeOf(delivery.News));
            json.WriteString("timestamp", delivery.At);
            json.WritePropertyName("data");
            if (delivery.News == DeliveryNews.Deleted)
            {
                json.WriteStartObject();
                json.WriteString("id", delivery.Lead.Id);
                json.WriteString("bot", delivery.Lead.Bot);
                json.WriteNumber("version", delivery.Lead.Version);
                json.WriteEndObject();
            }
            else
            {
                JsonSerializer.Serialize(json, delivery.Lead, LeadJson.Default.Lead);
            }

            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static string TypeOf(DeliveryNews news) => news switch
    {
        DeliveryNews.Created => "lead.created",
        DeliveryNews.Updated or DeliveryNews.Withdrawn => "lead.updated",
        DeliveryNews.Deleted => "lead.deleted",
        _ => "lead.test",
    };
}
