using HealthPass.Verification.Late;
using HealthPass.Verification.Scans;
using Xunit;

namespace HealthPass.Tests.Verification.Late;

public sealed class LateTimeTests
{
    private static readonly DateTimeOffset Now = Samples.Noon;

    [Theory]
    [InlineData(-7200, 0, -7200, true, ScanFault.None)]
    [InlineData(-7200, 90, -7290, true, ScanFault.None)]
    [InlineData(-7200, -300, -6900, true, ScanFault.None)]
    [InlineData(-7200, 301, -7501, false, ScanFault.None)]
    [InlineData(3600, 10800, -7200, false, ScanFault.None)]
    [InlineData(-7200, null, -7200, false, ScanFault.None)]
    [InlineData(299, 0, 0, true, ScanFault.None)]
    [InlineData(301, 0, 0, true, ScanFault.LateFromTheFuture)]
    [InlineData(301, null, 0, false, ScanFault.LateFromTheFuture)]
    [InlineData((-21 * 86400) - 43200, 0, (-21 * 86400) - 43200, true, ScanFault.None)]
    [InlineData((-21 * 86400) - 43201, 0, (-21 * 86400) - 43201, true, ScanFault.LateTooOld)]
    public void A_late_scans_time_is_put_right_by_what_is_known_of_its_clock(int seconds, int? offset, int right, bool isSure, ScanFault fault)
    {
        var time = LateTime.Of(Now.AddSeconds(seconds).ToUnixTimeMilliseconds(), (short?)offset, Now, days: 21);
        Assert.Equal((Now.AddSeconds(right).ToUnixTimeMilliseconds(), isSure, fault), (time.At, time.IsSure, time.Fault));
    }
}
