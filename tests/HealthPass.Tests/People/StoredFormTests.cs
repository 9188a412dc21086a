using System.Text.Json;
using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.People.Names;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Venues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Serialization;
using Xunit;
using TestResult = HealthPass.Grains.Health.TestResult;

namespace HealthPass.Tests.People;

/// <summary>What the build before has written or sent, byte by byte, as it wrote it.</summary>
public sealed class StoredFormTests : IDisposable
{
    private const string Application = "20E820E80815054113453030303030303038E04113E78E8BE5B08FE6988E4117313338303031333830303021E800A010D248623BE0410D776563686174E0";

    private const string Person =
        "200007410701020341050405019B21E800A010D248623BE0410D776563686174218000A0BAE93ABDD808810040230E43000000E021000321E8402100000000000000000000000000000001410953433035218000A0BAE93ABDD808810040230E43000000E0C101C1014121000000000000000000000000000000024107646F63410D6F6666696365218000A0BAE93ABDD808810040230E43000000E0C101E0E021000321E8C001218000A0BAE93ABDD808810040230E43000000E0010341076C6162E0E021000321E8208000087F4B43BDD808810040230E43000000E0091505091507C121E0E021E8081507010BC121218000A0BAE93ABDD808810040230E43000000E0C101C101410F323032312D3038412100000000000000000000000000000001E0E0";

    private const string Venue =
        "2020E84019E58C97E997A8E5B882E59CBA09151F21E800A010D248623BE04101C10FC101410B61646D696EE00103218000A0BAE93ABDD808810040230E43000000E0E0";

    private const string Profile = """{"Type":2,"Number":"E00000008","Name":"\u738B\u5C0F\u660E","Phone":"13800138000"}""";

    private static readonly DateTimeOffset At = new(2021, 1, 20, 12, 0, 0, TimeSpan.FromHours(8));
    private static readonly RegionCode Village = new(510104020001);
    private static readonly Guid FactId = new("00000000-0000-0000-0000-000000000001");

    private readonly ServiceProvider _services = new ServiceCollection().AddSerializer().BuildServiceProvider();

    private Serializer Serializer => _services.GetRequiredService<Serializer>();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void An_application_is_sent_and_read_as_before()
    {
        Assert.True(DocumentParser.TryParse("passport", "E00000008", new(2021, 1, 20), out var document, out _));
        Assert.True(PersonName.TryParse("王小明", out var name));
        Assert.True(PhoneNumber.TryParse("13800138000", out var phone));
        var application = new PersonApplication(document, name, phone, Village, "wechat");
        Assert.Equal(application, Serializer.Deserialize<PersonApplication>(Convert.FromHexString(Application)));
        Assert.Equal(Application, Convert.ToHexString(Serializer.SerializeToArray(application)));
        Assert.DoesNotContain("小明", application.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_that_was_stored_before_is_read()
    {
        var state = Serializer.Deserialize<PersonState>(Convert.FromHexString(Person))!;
        Assert.Equal((3u, 77u, Village, "wechat", At), (state.Version, state.NameMask, state.Region, state.Channel, state.AppliedAt));
        Assert.Equal([1, 2, 3], state.SealedProfile);
        Assert.Equal([4, 5], state.PhoneIndex);
        Assert.Equal([new Fact(FactId, "SC05", At, null, null, new("00000000-0000-0000-0000-000000000002"), "doc", "office", At, null)], state.Facts);
        Assert.Equal([new TestResult(null, At, true, "lab")], state.Tests);
        Assert.Equal([new PersonEvent(At.AddHours(1), PersonEventKind.FactAdded, Colour.Red, "SC05")], state.Events);
        Assert.Equal(new ColourDecision(Colour.Red, 5, "SC05", At, null, null, "2021-08", FactId), state.Decision);

        // It has no stamp: the last event tells when it was changed.
        Assert.Equal(At.AddHours(1), state.ChangedAt);
        var stamped = state.Stamped(4, At.AddHours(2));
        Assert.Equal((4u, At.AddHours(2)), (stamped.Version, Serializer.Deserialize<PersonState>(Serializer.SerializeToArray(stamped))!.ChangedAt));
    }

    [Fact]
    public void A_venue_that_was_stored_before_is_read()
    {
        var state = Serializer.Deserialize<VenueState>(Convert.FromHexString(Venue))!;
        Assert.Equal(new VenueRegistration("北门市场", VenueCategory.Market, Village, "", "", null, "admin"), state.Registration);
        Assert.Equal((VenueStanding.InUse, "", false, null), (state.Standing, state.Reason, state.Reviewed, state.EndedAt));
        Assert.True(new VenueSeals(new Sealer(new KeyRing(Samples.Keys()), TimeProvider.System)).Holds(VenueId.New(), state));
        Assert.Equal((1u, At, At), (state.Version, state.RegisteredAt, state.ChangedAt));
    }

    [Fact]
    public void A_profile_is_sealed_and_opened_as_before()
    {
        var text = JsonSerializer.Deserialize<ProfileText>(Profile)!;
        Assert.Equal(Profile, JsonSerializer.Serialize(ProfileText.Of(text.ToProfile())));
        var sealer = new ProfileSealer(new EnvelopeSealer(new KeyRing(Samples.Keys()), new FakeTimeProvider(At)));
        var opened = sealer.Open(Samples.Person(1), sealer.Seal(Samples.Person(1), text.ToProfile()));
        Assert.Equal(("王小明", "13800138000", DocumentType.Passport, "E00000008"), (opened.Name.Text, opened.Phone.Number, opened.Document.Type, opened.Document.Number));
    }
}
