using HealthPass.Grains.People.Documents;
using Xunit;

namespace HealthPass.Tests.People.Documents;

public sealed class DocumentMaskTests
{
    [Theory]
    [InlineData("resident_id", "11010519491231002X", "11**************2X")]
    [InlineData("passport", "A1234", "A1*34")]
    [InlineData("taiwan_permit", "12345678", "12****78")]
    public void Only_the_first_and_last_two_characters_are_shown(string type, string number, string mask)
    {
        Assert.True(DocumentParser.TryParse(type, number, new(2021, 1, 11), out var document, out _));
        Assert.Equal(mask, DocumentMask.Mask(document));
        Assert.EndsWith(mask, document.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_was_never_parsed_has_an_empty_mask() => Assert.Equal("", DocumentMask.Mask(default));
}
