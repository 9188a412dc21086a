using HealthPass.Api.Json;
using HealthPass.Grains.Counting;
using HealthPass.Grains.Counting.Publishing;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.Regions;

namespace HealthPass.Api.Regions;

/// <summary>Puts a functional area's numbers into the shape that callers see.</summary>
internal static class AreaPresenter
{
    /// <summary>The true numbers.</summary>
    /// <param name="area">The area.</param>
    /// <param name="members">The numbers of each of its townships, all of one day.</param>
    public static AreaView Present(FunctionalArea area, IReadOnlyList<RegionSnapshot> members)
    {
        var registered = members.Aggregate(default(ColourCounts), (sum, member) => sum + member.Registered);
        return Present(
            area, registered.Registered, members.Sum(member => member.Active), members.Sum(member => member.Shows),
            VerdictCounts.Of(members.Aggregate(default(Kernel.Counting.VerdictCounts), (sum, member) => sum + member.Scans)),
            new(registered.Green, registered.Yellow, registered.Red), members[0].Day, members.Max(member => member.AsOf), null);
    }

    /// <summary>What is published.</summary>
    public static AreaView Present(FunctionalArea area, PublishedCounts numbers, Release release) => Present(
        area, numbers.Registered, numbers.Active, numbers.Shows, VerdictCounts.Of(numbers.Scans),
        new(RegionPresenter.Shown(numbers.Green), RegionPresenter.Shown(numbers.Yellow), RegionPresenter.Shown(numbers.Red)),
        release.Day, release.At, PublicSteps.In(release));

    private static AreaView Present(
        FunctionalArea area, long registered, long active, long shows, VerdictCounts scans, ColourNumbers colours, DateOnly day, DateTimeOffset asOf, PublicSteps? steps) => new(
            area.Code,
            area.Name,
            area.NameEn,
            area.City.Code.ToString(),
            area.City.Name,
            [.. area.Members.Select(member => new AreaMember(member.Code.ToString(), member.Name, member.Parent!.Name))],
            area.Basis.ToWire(),
            registered,
            active,
            shows,
            scans,
            colours,
            CalendarDay.Format(day),
            Rfc3339.Format(asOf),
            steps);
}
