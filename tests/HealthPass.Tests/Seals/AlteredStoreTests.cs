using System.Net;
using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.People;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Kernel.Venues;
using HealthPass.Kernel.Verdicts;
using HealthPass.Node;
using HealthPass.Tests.Fakes;
using HealthPass.Tests.Storage;
using HealthPass.Verification.Codes;
using HealthPass.Verification.Records;
using HealthPass.Verification.Scans;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HealthPass.Tests.Seals;

/// <summary>Whoever can write to the database, against a whole node that is started again on it.</summary>
public abstract class AlteredStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private readonly TempFolder _folder = new();
    private readonly VenueId _venue = VenueId.New();

    [Fact]
    public async Task A_colour_written_into_the_directory_opens_no_gate_and_closes_none()
    {
        PersonId red, green, unsealed;
        using (var host = await StartAsync())
        {
            red = await RegisterAsync(host, 1);
            green = await RegisterAsync(host, 2);
            unsealed = await RegisterAsync(host, 3);
            await MakeRedAsync(host, red);
            await MakeRedAsync(host, unsealed);
            await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IVenueGrain>(_venue.ToGrainKey())
                .Register(new("市场", VenueCategory.Market, Samples.Village.Code, "", "", null, "admin"));
            await host.StopAsync();
        }

        await AlterAsync("UPDATE person_directory SET colour = 1, reason = 18, version = version + 1", red);
        await AlterAsync("UPDATE person_directory SET colour = 3, reason = 5", green);
        await AlterAsync("UPDATE person_directory SET colour = 1, reason = 18, seal = NULL, seal_key = NULL", unsealed);

        // Nor does it help to say that this was never a cluster with seals, or that a venue is somewhere else.
        _ = await Fixture.ScalarAsync("DELETE FROM seal_era");
        _ = await Fixture.ScalarAsync("UPDATE venue_directory SET category = 'residential', region_code = 510000000000");

        using var again = await StartAsync();
        var warm = again.Services.GetRequiredService<WarmStartProgress>();
        await Eventually.HoldsAsync(() => warm.State == "done");
        Assert.Equal((Verdict.Deny, Colour.Red), await ScanAsync(again, red));
        Assert.Equal((Verdict.Allow, Colour.Green), await ScanAsync(again, green));
        Assert.Equal((Verdict.Deny, Colour.Red), await ScanAsync(again, unsealed));

        // The grain, which is what the hotline shows, says the same.
        Assert.Equal(Colour.Red, await ColourOfAsync(again, red));
        Assert.Equal(Colour.Green, await ColourOfAsync(again, green));
        Assert.Equal(Colour.Red, await ColourOfAsync(again, unsealed));

        var rows = (await again.Services.GetRequiredService<IPersonDirectory>().FindManyAsync([red, green, unsealed], Cancelled)).ToDictionary(row => row.PersonId);
        Assert.Equal((Colour.Red, Colour.Green, Colour.Red), (rows[red].Colour, rows[green].Colour, rows[unsealed].Colour));
        Assert.Equal(2u, rows[red].Version);
        Assert.All(rows.Values, row => Assert.True(again.Services.GetRequiredService<RowSeals>().Holds(row.Status)));
        var alarms = again.Services.GetRequiredService<SealAlarms>();
        Assert.Equal((3, 1, 0), (alarms.Count(BrokenSeal.Row), alarms.Count(BrokenSeal.Era), alarms.Count(BrokenSeal.Person)));
        await Eventually.HoldsAsync(async () => (await again.Services.GetRequiredService<IAuditStore>().ReadAsync(0, 100, Cancelled))
            .Any(line => line.Action == "seal_broken" && line.Detail.Contains(red.ToString(), StringComparison.Ordinal)));
        Assert.Equal(1L, await Fixture.CountAsync("SELECT COUNT(*) FROM seal_era"));
        await again.StopAsync(Cancelled);
    }

    private Task<object?> AlterAsync(string update, PersonId person) => Fixture.ScalarAsync($"{update} WHERE person_id = {BlobOf(person)}");

    protected abstract string BlobOf(PersonId person);

    private static async Task<PersonId> RegisterAsync(IHost host, int number)
    {
        var id = host.Services.GetRequiredService<PersonIndex>().IdOf(Cluster.Document(number));
        _ = await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IPersonGrain>(id.ToGrainKey()).Apply(Cluster.Application(number));
        return id;
    }

    private static async Task MakeRedAsync(IHost host, PersonId person)
    {
        var assignment = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IAssignmentGrain>(Guid.NewGuid());
        _ = await host.Services.DocumentAsync();
        _ = await assignment.Create(new(Official("maker"), "SC05", CommandDocuments.Usual, "file-1", "office", null, null, null, [person]));
        Assert.Equal(AssignmentStatus.Applied, (await assignment.ApproveSeenAsync(Official("checker"))).Assignment!.Status);
    }

    private static Official Official(string name) => new(name, Samples.City.Code, [StaffRoles.EpidemicControl]);

    private static async Task<Colour> ColourOfAsync(IHost host, PersonId person) =>
        (await host.Services.GetRequiredService<IGrainFactory>().GetGrain<IPersonGrain>(person.ToGrainKey()).GetView())!.Decision.Colour;

    private async Task<(Verdict Verdict, Colour Colour)> ScanAsync(IHost host, PersonId person)
    {
        var outcome = await host.Services.GetRequiredService<ScanVerifier>().ScanAsync(new()
        {
            VenueId = _venue,
            Code = host.Services.GetRequiredService<HealthCodeCipher>().Make(person, DateTimeOffset.UtcNow).ToString(),
            Direction = ScanDirection.In,
            ScanId = Guid.NewGuid(),
        });
        return (outcome.Record.Verdict, outcome.Record.Colour);
    }

    private async Task<IHost> StartAsync()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.AddHealthPassSilo(new NodeOptions
        {
            DataDirectory = _folder.Path,
            KeysFile = _folder.Of("keys.json"),
            Role = NodeRole.Silo,
            Name = "one",
            Address = IPAddress.Loopback,
            SiloPort = Ports.Next(),
            GatewayPort = Ports.Next(),
            Storage = Fixture.Options(),
        });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
