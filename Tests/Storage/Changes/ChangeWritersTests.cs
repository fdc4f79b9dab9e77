using LeadBot.Leads.Changes;
using LeadBot.Storage;
using LeadBot.Storage.Writing;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadBot.Tests.Storage.Changes;

public sealed class ChangeWritersTests
{
    public static TheoryData<Type> Kinds =>
        [.. typeof(ILeadChange).Assembly.GetTypes().Where(type => typeof(ILeadChange).IsAssignableFrom(type) && !type.IsInterface)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_of_change_has_exactly_one_writer(Type kind)
    {
        var services = new ServiceCollection();
        services.AddStorage(new ConfigurationBuilder().Build());

        Assert.Single(services, service => service.ServiceType == typeof(IChangeWriter<>).MakeGenericType(kind));
    }
}
