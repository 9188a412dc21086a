using HealthPass.Grains.People;
using HealthPass.Grains.People.Names;
using HealthPass.Kernel.Counting;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Regions;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using HealthPass.Verification.Tally;
using Xunit;

namespace HealthPass.Tests.Corrections;

/// <summary>A person's grain puts the person right: directory, boards and counts follow.</summary>
public sealed class PersonCorrectionTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private readonly Cluster _cluster = silo.Cluster;
    private readonly int _number = OneSilo.Next();

    private PersonId Id => _cluster.IdOf(_number);

    private IPersonGrain Person => _cluster.Person(Id);

    [Fact]
    public async Task A_change_of_home_moves_the_count_the_row_and_the_board_and_is_done_once()
    {
        _ = await _cluster.RegisterAsync(_number);
        var (from, to) = (Registered(Samples.Village.Code), Registered(Samples.FarVillage.Code));
        for (var i = 0; i < 2; i++)
        {
            var answer = await Person.Correct(new(null, null, Samples.FarVillage.Code), own: true);
            Assert.Equal((CorrectionOutcome.Corrected, Samples.FarVillage.Code), (answer.Outcome, answer.Person!.Region));
        }

        var one = new ColourCounts(1, 0, 0);
        Assert.Equal((from - one, to + one), (Registered(Samples.Village.Code), Registered(Samples.FarVillage.Code)));
        var row = await _cluster.Get<IPersonDirectory>().RowOfAsync(Id);
        Assert.Equal((2u, Samples.FarVillage.Code), (row!.Version, row.Region));
        Assert.True(_cluster.Get<PersonBoard>().TryGet(Id, out var status));
        Assert.Equal((2u, Samples.FarVillage.Index), (status.Version, status.Region));
        Assert.Equal([PersonEventKind.Corrected, PersonEventKind.Applied], (await Person.GetView())!.Events.Select(happened => happened.Kind));
        Assert.False(await Person.Reconcile());
    }

    [Fact]
    public async Task Name_and_phone_are_found_and_compared_as_they_are_since_and_the_id_stays()
    {
        _ = await _cluster.RegisterAsync(_number);
        var row = (await _cluster.Get<IPersonDirectory>().RowOfAsync(Id))!;
        var answer = await Person.Correct(new(Name("欧阳娜娜"), Phone("13900139001"), null), own: false);
        Assert.Equal((Id, NameMask.Of("欧阳娜娜").ToString(), "139*****001"), (answer.Person!.PersonId, answer.Person.MaskedName, answer.Person.MaskedPhone));
        await _cluster.DeactivateAsync(Person);
        Assert.Equal(ApplicationOutcome.NameDiffers, (await Person.Apply(Cluster.Application(_number))).Outcome);
        Assert.Equal(Acquaintance.PhoneDiffers, await Person.Meet(Cluster.Application(_number, "欧阳娜娜")));
        var corrected = (await _cluster.Get<IPersonDirectory>().RowOfAsync(Id))!;
        Assert.NotEqual(row.PhoneIndex, corrected.PhoneIndex);
        Assert.Contains(Id, await _cluster.Get<IPersonDirectory>().FindByPhoneAsync(corrected.PhoneIndex, 100, CancellationToken.None));
        Assert.Contains("已改用其他手机号", Texts("13800138000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_has_everything_in_the_clear_and_what_was_put_right_before_and_after()
    {
        _ = await _cluster.RegisterAsync(_number);
        _ = await Person.Correct(new(Name("王晓明"), null, Samples.FarVillage.Code), own: false);
        var copy = (await Person.GetCopy())!;
        Assert.Equal(("王晓明", "13800138000", Samples.FarVillage.Code, Cluster.Document(_number)), (copy.Name, copy.Phone.Number, copy.Region, copy.Document));
        var made = Assert.Single(copy.Corrections);
        Assert.Equal(new(Name("王小明"), null, Samples.Village.Code), made.Before);
        Assert.Equal(new(Name("王晓明"), null, Samples.FarVillage.Code), made.After);
        Assert.DoesNotContain("王", $"{copy}{made.Before}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_applies_again_with_another_phone_or_home_is_told_and_nothing_changes()
    {
        _ = await _cluster.RegisterAsync(_number);
        foreach (var (phone, region, phoneDiffers, regionDiffers) in new[]
        {
            ("13800138000", Samples.Village, false, false),
            ("13800138000", Samples.County, false, false),
            ("13900139001", Samples.Village, true, false),
            ("13900139001", Samples.FarVillage, true, true),
        })
        {
            var again = await Person.Apply(new(Cluster.Document(_number), Name("王小明"), Phone(phone), region.Code, "wechat"));
            Assert.Equal((ApplicationOutcome.AlreadyRegistered, phoneDiffers, regionDiffers), (again.Outcome, again.PhoneDiffers, again.RegionDiffers));
            Assert.Equal(Samples.Village.Code, again.Person!.Region);
        }
    }

    [Fact]
    public async Task Nobody_is_put_right_or_copied()
    {
        Assert.Equal(CorrectionOutcome.NotRegistered, (await Person.Correct(new(null, null, Samples.City.Code), own: true)).Outcome);
        Assert.Null(await Person.Wanting(new(null, null, Samples.City.Code)));
        Assert.Null(await Person.GetCopy());
    }

    private static PersonName Name(string text) => PersonName.TryParse(text, out var name) ? name : throw new ArgumentException(text, nameof(text));

    private static PhoneNumber Phone(string text) => PhoneNumber.TryParse(text, out var phone) ? phone : throw new ArgumentException(text, nameof(text));

    private string Texts(string phone) => string.Concat(_cluster.Texts().Where(sent => sent.Phone == phone).Select(sent => sent.Text));

    private ColourCounts Registered(RegionCode region)
    {
        var tally = _cluster.Get<NodeTally>();
        tally.Resend(region);
        return tally.TakeRegionReports().Last(report => report.Region == region).Report.Registered;
    }
}
