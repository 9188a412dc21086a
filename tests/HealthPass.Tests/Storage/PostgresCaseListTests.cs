using HealthPass.Grains.Cases;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public sealed class PostgresCaseListTests : CaseListTests<PostgresFixture>
{
    [Fact]
    public async Task A_node_of_the_build_before_goes_on_with_its_list_and_the_others_look_after_what_it_puts_there()
    {
        var list = Store<ICaseList>();
        await list.PutAsync(Entry(0), Cancelled);
        await list.PutAsync(Entry(1) with { Kind = "appeal" }, Cancelled);

        _ = await Fixture.ScalarAsync(WrittenByTheBuildBefore("pending"));
        _ = await Fixture.ScalarAsync(WrittenByTheBuildBefore("applying"));

        Assert.Equal(2, await Fixture.CountAsync("SELECT count(*) FROM assignment_list"));
        var row = Assert.Single(await list.ListAsync(Kind, Wuhou, "applying", 10, Cancelled));
        Assert.Equal(("doc", 7, CaseEntry.Never, 0L), (row.Document, row.People, row.DueAt, row.LookAt));
        Assert.Equal([row.CaseId], await list.ReadDueAsync(Kind, 1, 10, Cancelled));
    }

    // As the build before writes its list.
    private static string WrittenByTheBuildBefore(string state) =>
        $"""
        INSERT INTO assignment_list (assignment_id, state, region_code, reason_code, document_number, people, maker, created_at)
        VALUES ('11111111-2222-3333-4444-555555555555', '{state}', 510107000000, 'SC05', 'doc', 7, 'wang', 1614571200)
        ON CONFLICT (assignment_id) DO UPDATE
           SET state = excluded.state, region_code = excluded.region_code, reason_code = excluded.reason_code,
               document_number = excluded.document_number, people = excluded.people, maker = excluded.maker,
               created_at = excluded.created_at
        """;
}
