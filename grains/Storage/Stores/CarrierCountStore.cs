using HealthPass.Grains.Campaign.Texts.Links;
using HealthPass.Kernel.Regions;
using HealthPass.Storage.Common;

namespace HealthPass.Storage.Stores;

/// <summary>What carriers that send by themselves hand in.</summary>
internal sealed class CarrierCountStore(Database database) : ICarrierCountStore
{
    private static readonly RowStatement PutCounts = new(
        "campaign_carrier_count",
        ["text_id", "carrier", "region_code", "hour", "submitted", "delivered", "failed"],
        "ON CONFLICT (text_id, carrier, region_code, hour) DO UPDATE SET submitted = excluded.submitted, delivered = excluded.delivered, failed = excluded.failed");

    /// <inheritdoc />
    public Task PutAsync(Guid textId, string carrier, IReadOnlyList<CarrierCount> counts, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, token) =>
        {
            await PutCounts.WriteAsync(session, counts, count => [textId.ToString(), carrier, count.City.Value, count.Hour, count.Submitted, count.Delivered, count.Failed], token);
            return true;
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<CarrierCount>> SumAsync(Guid textId, CancellationToken cancellationToken) => await database.ReadAsync(
        (session, token) => session.QueryAsync(
            """
            SELECT region_code, CAST(SUM(submitted) AS bigint), CAST(SUM(delivered) AS bigint), CAST(SUM(failed) AS bigint)
              FROM campaign_carrier_count WHERE text_id = @text_id GROUP BY region_code ORDER BY region_code
            """,
            reader => new CarrierCount(new RegionCode(reader.GetInt64(0)), 0, reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)),
            token,
            ("@text_id", textId.ToString())),
        cancellationToken);
}
