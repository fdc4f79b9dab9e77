using System.Text;
using System.Text.Json.Nodes;
using LeadBot.Delivery.Webhooks;

namespace LeadBot.Tests.Delivery.Webhooks;

public sealed class WebhookSignatureTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private const string Other = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    [Fact]
    public void The_known_answer_of_the_standards_own_libraries_is_ours()
    {
        var vector = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Conformance", "Signatures", "signature-vectors.json")))!["standardWebhooks"]![0]!;

        var signature = WebhookSignature.Sign(
            [(string)vector["secret"]!], (string)vector["id"]!, (long)vector["timestamp"]!, Encoding.UTF8.GetBytes((string)vector["payload"]!));

        Assert.Equal((string)vector["signature"]!, signature);
    }

    [Fact]
    public void While_a_secret_is_changed_each_message_carries_a_signature_for_both()
    {
        var both = WebhookSignature.Sign([Secret, Other], "lead_1_2", 1_614_265_330, "{}"u8);

        Assert.Equal(
            $"{WebhookSignature.Sign([Secret], "lead_1_2", 1_614_265_330, "{}"u8)} {WebhookSignature.Sign([Other], "lead_1_2", 1_614_265_330, "{}"u8)}", both);
        Assert.NotEqual(both.Split(' ')[0], both.Split(' ')[1]);
    }

    [Theory]
    [InlineData("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", true)]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", false)] // no prefix
    [InlineData("whsec_c2hvcnQ=", false)] // 5 bytes
    [InlineData("whsec_not base64 at all, however long it is", false)]
    [InlineData("", false)]
    public void A_secret_is_24_to_64_bytes_behind_its_prefix(string secret, bool isOne) => Assert.Equal(isOne, WebhookSignature.IsSecret(secret));
}
