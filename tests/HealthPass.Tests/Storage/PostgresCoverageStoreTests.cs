using HealthPass.Kernel.Regions;

namespace HealthPass.Tests.Storage;

public sealed class PostgresCoverageStoreTests : CoverageStoreTests<PostgresFixture>
{
    protected override async Task FillAsync(IReadOnlyList<RegionNode> villages)
    {
        _ = await Fixture.ScalarAsync(
            $"""
            INSERT INTO venue_directory (venue_id, name, category, region_code, registered_at, name_key, name_head)
            SELECT lpad(i::text, 13, '0'), '场所' || i, CASE i % 3 WHEN 0 THEN 'market' WHEN 1 THEN 'mall' ELSE 'hotel' END,
                   {villages[0].Code.Value} + i % 9, 0, '场所' || i, '场所' FROM generate_series(1, {Count}) AS i
            """);
        _ = await Fixture.ScalarAsync(
            """
            INSERT INTO scan_tally (node, day, venue_id, region_code, allow, check_, deny)
            SELECT 'one', '2021-03-01', venue_id, region_code, 1, 0, 0 FROM venue_directory
            """);
        _ = await Fixture.ScalarAsync(
            """
            INSERT INTO expected_venue (expected_id, name, name_key, category, region_code, wanted, present, linked_by, source, put_by, put_at)
            SELECT '00000000-0000-0000-0000-' || right(venue_id, 12), name, name_key, category, region_code / 1000000 * 1000000, 1, 0, '', '', 'county', 0
              FROM venue_directory WHERE category = 'mall'
            """);
    }
}
