using HealthPass.Api.Json;
using Xunit;

namespace HealthPass.Tests.Json;

public sealed class Rfc3339Tests
{
    [Fact]
    public void A_time_is_told_in_the_provinces_offset_and_the_last_one_of_the_calendar_too()
    {
        Assert.Equal("2022-09-01T12:00:00.000+08:00", Rfc3339.Format(new DateTimeOffset(2022, 9, 1, 4, 0, 0, TimeSpan.Zero)));
        Assert.Equal("9999-12-31T23:59:59.999+08:00", Rfc3339.Format(DateTimeOffset.MaxValue));
        Assert.Equal("0001-01-01T08:00:00.000+08:00", Rfc3339.Format(DateTimeOffset.MinValue));
    }

    [Theory]
    [InlineData("2022-09-01T12:00:00+08:00", true)]
    [InlineData("1900-01-01T00:00:00Z", true)]
    [InlineData("1899-12-31T00:00:00Z", false)]
    [InlineData("9001-01-01T00:00:00Z", false)]
    [InlineData("9999-12-31T23:59:59Z", false)]
    [InlineData("2022-09-01T12:00:00", false)]
    [InlineData(null, false)]
    public void A_time_names_its_offset_and_can_be_counted_on_from(string? text, bool isRead) => Assert.Equal(isRead, Rfc3339.TryParse(text, out _));
}
