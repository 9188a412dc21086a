using HealthPass.Demo.Residents;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace HealthPass.Tests.Demo;

/// <summary>What stands in for the authority knows the passports of made-up residents, and of nobody else.</summary>
public sealed class ResidentRealNamesTests
{
    private const int Seed = 20210111;
    private const int Resident = 4_711;

    private static readonly ResidentNumbers Numbers = new(Seed);
    private static readonly string Own = ResidentNames.Of(Seed, Resident, Numbers.IsFemale(Resident));

    private readonly ResidentRealNames _names = new(Seed, new FakeTimeProvider(Samples.Noon));

    [Fact]
    public async Task A_residents_passport_is_the_holders_of_the_identity_card()
    {
        var card = Assert.Single(await FindAsync(ResidentRealNames.PassportOf(Resident), "CHN", Own));
        Assert.Equal((DocumentType.ResidentId, Numbers.DocumentOf(Resident)), (card.Type, card.Number));
    }

    [Theory]
    [InlineData("ZZ0004711", "CHN", "某某某")]
    [InlineData("ZZ0004711", "FRA", null)]
    [InlineData("ZZ0004711", null, null)]
    [InlineData("ZZ004711", "CHN", null)]
    [InlineData("EA0004711", "CHN", null)]
    [InlineData("ZZ000471A", "CHN", null)]
    public async Task Of_anything_else_nothing_is_known(string number, string? country, string? name) => Assert.Empty(await FindAsync(number, country, name ?? Own));

    private async Task<IReadOnlyList<IdentityDocument>> FindAsync(string number, string? country, string name)
    {
        Assert.True(DocumentParser.TryParse("passport", number, country, Samples.Today, out var document, out _));
        Assert.True(PersonName.TryParse(name, out var parsed));
        return await _names.FindOthersAsync(document, parsed, CancellationToken.None);
    }
}
