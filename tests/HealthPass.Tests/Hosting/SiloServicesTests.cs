using HealthPass.Tests.Fakes;
using Orleans.Services;
using Xunit;

namespace HealthPass.Tests.Hosting;

/// <summary>By what the nodes of a cluster call each other, whichever build each is.</summary>
public sealed class SiloServicesTests(OneSilo fixture) : IClassFixture<OneSilo>
{
    [Fact]
    public void A_silo_answers_under_the_names_that_nodes_of_the_first_builds_call()
    {
        var services = fixture.Cluster.Get<IEnumerable<IGrainService>>().OfType<SystemTarget>();
        string[] first = ["sys.svc.user.E1A6E23C", "sys.svc.user.B0D79E39", "sys.svc.user.4F041B81"];
        Assert.Equal(first.Order(), services.Select(service => service.GrainId.Type.ToString()!).Where(first.Contains).Order());
    }
}
