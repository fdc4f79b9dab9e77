using LeadBot.Leads.Claims;
using LeadBot.Leads.Qualification;
using LeadBot.Leads.Transfer;

namespace LeadBot.Tests.Leads.Transfer;

public sealed class ImportedValueTests
{
    [Theory]
    [InlineData(FieldKind.People, "1,200", "1200")]
    [InlineData(FieldKind.People, "40 people", null)]
    [InlineData(FieldKind.People, "1,2", null)]
    [InlineData(FieldKind.Money, "50 000 EUR", "50000 EUR")]
    [InlineData(FieldKind.Money, "usd 1,000,000.50", "1000000.5 USD")]
    [InlineData(FieldKind.Money, "50000", "50000")]
    [InlineData(FieldKind.Money, "ten", null)]
    [InlineData(FieldKind.Phone, "+420 777-123 456", "+420777123456")]
    [InlineData(FieldKind.Phone, "00420777123456", "+420777123456")]
    [InlineData(FieldKind.Phone, "777123456", null)]
    [InlineData(FieldKind.Email, " dana@acme.example ", "dana@acme.example")]
    [InlineData(FieldKind.Email, "dana at acme", null)]
    [InlineData(FieldKind.Choice, "Quarter", "quarter")]
    [InlineData(FieldKind.Choice, "soon", null)]
    [InlineData(FieldKind.Text, "?!", null)]
    public void A_cell_is_read_as_its_field_keeps_it_or_refused_with_what_would_be_right(FieldKind kind, string cell, string? value)
    {
        var field = new FieldDefinition { Name = "x", Kind = kind };
        field.Choices.Add("quarter");

        FieldValue? read = ImportedValue.Read(field, cell, out var problem);

        Assert.Equal(value, read?.ToString());
        Assert.StartsWith("must ", problem, StringComparison.Ordinal);
    }
}
