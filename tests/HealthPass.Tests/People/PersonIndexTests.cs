using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.Keys;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>The ids of documents are what they have always been: computed here by hand, as HMAC-SHA256 under a key of zeros.</summary>
public sealed class PersonIndexTests
{
    private static readonly DateOnly Today = new(2021, 1, 11);

    private readonly PersonIndex _index = new(new KeyRing(Samples.Keys()));

    [Theory]
    [InlineData("resident_id", "11010519491231002X", null, "f6a5a67763f4dce5f50b38a174f08bc1")]
    [InlineData("passport", "E12345678", null, "405f3e77c712198134b1d75446d24a12")]
    [InlineData("hk_macau_permit", "H12345678", null, "55dff1afc2c6a49cb0fbdfcdd8bc55e6")]
    [InlineData("hk_macau_permit", "810000199001010019", null, "45df74e88f0277070b696b147489caec")]
    [InlineData("taiwan_permit", "12345678", null, "ad128e321c18590f9eb84354d47b132b")]
    [InlineData("taiwan_permit", "830000199001010012", null, "494b27b25b1c076e7df5ea88f1104ea2")]
    [InlineData("foreign_permanent_resident", "USA310000900101", null, "0482745182fc9f6eb4c7f8e8becf35a2")]
    [InlineData("birth_certificate", "R510123456", null, "1ac852934b0d10d5465bebf233fbcb83")]
    [InlineData("passport", "E12345678", "USA", "d4716867cdb5769c20e9193b5f429d91")]
    [InlineData("passport", "E12345678", "CHN", "ff288b53a4255fcc7abdbde1755eeeec")]
    public void The_id_of_a_document_never_changes(string type, string number, string? country, string id)
    {
        Assert.True(DocumentParser.TryParse(type, number, country, Today, out var document, out _));
        Assert.Equal(id, _index.IdOf(document).ToString());
    }

    [Fact]
    public void A_number_is_another_document_in_every_country_and_in_none()
    {
        var ids = PassportIssuers.All.Append(null).Select(country =>
        {
            Assert.True(DocumentParser.TryParse("passport", "E12345678", country, Today, out var document, out _));
            return _index.IdOf(document);
        });
        Assert.Equal(PassportIssuers.All.Count + 1, ids.Distinct().Count());
    }
}
