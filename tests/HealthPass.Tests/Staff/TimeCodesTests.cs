using System.Text;
using HealthPass.Grains.Staff.Factors;
using OtpNet;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class TimeCodesTests
{
    // RFC 6238, appendix B.
    private static readonly byte[] Secret = Encoding.ASCII.GetBytes("12345678901234567890");

    [Theory]
    [InlineData(59, "94287082")]
    [InlineData(1_111_111_109, "07081804")]
    [InlineData(1_111_111_111, "14050471")]
    [InlineData(1_234_567_890, "89005924")]
    [InlineData(2_000_000_000, "69279037")]
    [InlineData(20_000_000_000, "65353130")]
    public void Codes_are_those_of_the_standard_and_six_figures_are_its_last_six(long seconds, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(seconds);
        Assert.Equal(code, new Totp(Secret, totpSize: 8).ComputeTotp(now.UtcDateTime));
        Assert.Equal(seconds / 30, TimeCodes.StepOf(Secret, code[2..], now));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_one_step_out_either_way_and_no_more(int seconds, bool holds)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_010);
        var code = new Totp(Secret).ComputeTotp(now.AddSeconds(seconds).UtcDateTime);
        Assert.Equal(holds ? (1_700_000_010 + seconds) / 30 : null, TimeCodes.StepOf(Secret, code, now));
    }

    [Theory]
    [InlineData("287 082", true)]
    [InlineData("28708", false)]
    [InlineData("2870820", false)]
    [InlineData("28708a", false)]
    [InlineData("２８７０８２", false)]
    [InlineData("", false)]
    public void A_code_is_six_figures_with_or_without_a_blank(string code, bool holds) =>
        Assert.Equal(holds, TimeCodes.StepOf(Secret, code, DateTimeOffset.FromUnixTimeSeconds(59)) is not null);

    [Fact]
    public void What_an_app_reads_is_what_it_may_be_typed_as()
    {
        var address = new Uri(TimeCodes.AddressOf(Secret, "li.na", "HealthPass"));
        Assert.Equal(("otpauth", "totp"), (address.Scheme, address.Host));
        Assert.Contains($"secret={TimeCodes.TextOf(Secret)}", address.Query, StringComparison.Ordinal);
        Assert.Contains("HealthPass", address.ToString(), StringComparison.Ordinal);
        Assert.Equal(Secret, Base32Encoding.ToBytes(TimeCodes.TextOf(Secret)));
    }
}
