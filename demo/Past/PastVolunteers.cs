using HealthPass.Demo.Draws;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Helps;
using HealthPass.Grains.Volunteers;
using HealthPass.Kernel.Regions;
using HealthPass.Kernel.Time;

namespace HealthPass.Demo.Past;

/// <summary>Has a volunteer have helped at a station and a market on each day of the past: sessions and counts, which name nobody, here as ever.</summary>
internal sealed class PastVolunteers(IVolunteerStore store, IHelpLedger ledger, IAudit audit, int seed)
{
    private const string Account = "volunteer";

    // As many of each kind as one in twenty draws.
    private static readonly HelpKind[] Shares =
    [
        .. Enumerable.Repeat(HelpKind.Applied, 9), .. Enumerable.Repeat(HelpKind.Shown, 4), .. Enumerable.Repeat(HelpKind.InPerson, 3), .. Enumerable.Repeat(HelpKind.Printed, 3), HelpKind.Family,
    ];

    private static readonly (long County, string Place, int Hour)[] Places = [(510108000000, "成都东站 西广场", 8), (510106000000, "荷花池市场 服务台", 14)];

    /// <summary>Writes the sessions of a day that is over.</summary>
    /// <param name="day">The day.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task WriteAsync(DateOnly day, CancellationToken cancellationToken)
    {
        foreach (var (county, place, hour) in Places)
        {
            var draw = new Draw(seed, DrawStream.Help, (day.DayNumber * 24L) + hour);
            var opened = new DateTimeOffset(day.ToDateTime(new TimeOnly(hour, 0)), ShanghaiDay.Offset);
            var closed = opened.AddHours(4);
            var session = new VolunteerSession(
                Guid.CreateVersion7(opened), Account, new RegionCode(county), place, opened.ToUnixTimeSeconds(), opened.AddHours(5).ToUnixTimeSeconds(), closed.ToUnixTimeSeconds());
            var helps = 8 + draw.NextBelow(20);
            _ = await audit.WriteAsync(Account, AuditActions.VolunteerSessionOpened, session.SessionId.ToString(), new { regionCode = session.District.ToString(), session.Place });
            await store.PutAsync(session, cancellationToken);
            for (var i = 0; i < helps; i++)
            {
                _ = await ledger.AddAsync(new(Guid.NewGuid(), session.SessionId, session.District, Shares[draw.NextBelow(Shares.Length)]), day, cancellationToken);
            }

            _ = await audit.WriteAsync(Account, AuditActions.VolunteerSessionClosed, session.SessionId.ToString(), new { account = Account, regionCode = session.District.ToString(), helps });
        }
    }
}
