using System.Security.Cryptography;
using HealthPass.Grains.Cases;
using HealthPass.Grains.Documents;
using HealthPass.Kernel.Regions;
using HealthPass.Tests.Fakes;
using Xunit;
using static HealthPass.Tests.Storage.Some;

namespace HealthPass.Tests.Storage;

public abstract class DocumentStoreTests<TFixture> : StorageTests<TFixture>
    where TFixture : StorageFixture, new()
{
    private static readonly byte[] File = CommandDocuments.Pdf();

    private IDocumentStore Documents => Store<IDocumentStore>();

    [Fact]
    public async Task A_document_comes_back_as_it_was_registered_with_its_file_and_as_it_was_withdrawn()
    {
        var document = Document(1);
        Assert.True(await Documents.AddAsync(document, File, Cancelled));
        Assert.Equal(document, await Documents.FindAsync(document.DocumentId, Cancelled));
        Assert.Equal(File, await Documents.ReadFileAsync(document.DocumentId, Cancelled));

        var withdrawn = document with { Withdrawal = new("li", 200, "superseded"), Seal = new(1, 8, 9) };
        Assert.True(await Documents.WithdrawAsync(withdrawn, Cancelled));
        Assert.False(await Documents.WithdrawAsync(withdrawn with { Withdrawal = new("wang", 300, "again") }, Cancelled));
        Assert.Equal(withdrawn, await Documents.FindAsync(document.DocumentId, Cancelled));
        Assert.Null(await Documents.FindAsync(Guid.NewGuid(), Cancelled));
        Assert.Null(await Documents.ReadFileAsync(Guid.NewGuid(), Cancelled));
    }

    [Fact]
    public async Task A_unit_has_a_number_once_however_it_is_written_until_that_document_is_withdrawn()
    {
        var document = Document(1, "川指〔2021〕1号");
        Assert.True(await Documents.AddAsync(document, File, Cancelled));
        Assert.False(await Documents.AddAsync(Document(2, "川指[2021]1号"), File, Cancelled));
        Assert.Null(await Documents.ReadFileAsync(Document(2).DocumentId, Cancelled));
        Assert.True(await Documents.AddAsync(Document(3, "川指〔2021〕1号") with { Issuer = "another" }, File, Cancelled));
        Assert.True(await Documents.AddAsync(Document(4, "川指〔2021〕1号", Zigong), File, Cancelled));

        Assert.True(await Documents.WithdrawAsync(document with { Withdrawal = new("li", 200, "wrong file") }, Cancelled));
        Assert.True(await Documents.AddAsync(Document(2, "川指[2021]1号"), File, Cancelled));
        var found = await Documents.FindByNumberAsync("川指（2021）1号", 10, Cancelled);
        Assert.Equal([Id(2), Id(3), Id(4), Id(1)], found.Select(one => one.DocumentId));
    }

    [Fact]
    public async Task An_official_finds_what_is_of_the_own_region_or_counts_there_newest_first()
    {
        _ = await Documents.AddAsync(Document(1, "1号", Province), File, Cancelled);
        _ = await Documents.AddAsync(Document(2, "2号", Chengdu), File, Cancelled);
        _ = await Documents.AddAsync(Document(3, "3_号", Wuhou), File, Cancelled);
        _ = await Documents.AddAsync(Document(4, "12号", Zigong), File, Cancelled);
        _ = await Documents.WithdrawAsync(Document(2, "2号", Chengdu) with { Withdrawal = new("li", 200, "superseded") }, Cancelled);

        Assert.Equal([4, 3, 2, 1], await ListedAsync(new(Province, null, string.Empty, null, null, 10)));
        Assert.Equal([3, 2, 1], await ListedAsync(new(Wuhou, null, string.Empty, null, null, 10)));
        Assert.Equal([3, 2], await ListedAsync(new(Province, Chengdu, string.Empty, null, null, 10)));
        Assert.Equal([4, 2], await ListedAsync(new(Province, null, "２号", null, null, 10)));
        Assert.Equal([3], await ListedAsync(new(Province, null, "_", null, null, 10)));
        Assert.Empty(await ListedAsync(new(Province, null, "%", null, null, 10)));
        Assert.Equal([2], await ListedAsync(new(Province, null, string.Empty, false, null, 10)));
        Assert.Equal([4, 3, 1], await ListedAsync(new(Province, null, string.Empty, true, null, 10)));
        Assert.Equal([2], await ListedAsync(new(Province, null, string.Empty, null, Id(3), 1)));
        Assert.Equal((4, 0), (await Documents.CountAsync("clerk", 100, Cancelled), await Documents.CountAsync("clerk", 101, Cancelled)));
    }

    [Fact]
    public async Task What_was_decided_under_a_document_is_found_by_whoever_is_in_charge_of_its_place_or_its_people()
    {
        var list = Store<ICaseList>();
        await list.PutAsync(Entry(1, Chengdu, Wuhou, Id(1)), Cancelled);
        await list.PutAsync(Entry(2, Zigong, Zigong, Id(1)), Cancelled);
        await list.PutAsync(Entry(3, Chengdu, Chengdu, Id(2)), Cancelled);
        await list.PutAsync(Entry(4, Chengdu, Chengdu, null), Cancelled);

        Assert.Equal([Id(2), Id(1)], (await list.ListByDocumentAsync(Id(1), Province, 10, Cancelled)).Select(row => row.CaseId));
        Assert.Equal([Entry(1, Chengdu, Wuhou, Id(1))], await list.ListByDocumentAsync(Id(1), Wuhou, 10, Cancelled));
        Assert.Single(await list.ListByDocumentAsync(Id(1), Province, 1, Cancelled));
    }

    private static Guid Id(int number) => Guid.Parse(FormattableString.Invariant($"0199a000-0000-7000-8000-{number:D12}"));

    private static CaseEntry Entry(int number, RegionCode region, RegionCode scope, Guid? document) =>
        new(Id(number), "assignment", "applied", region, scope, CaseEntry.AllTiers, "title", "SC05", "1号", 1, "li", number, CaseEntry.Never, CaseEntry.Never) { DocumentId = document };

    private static CommandDocument Document(int number, string name = "1号", RegionCode? region = null) => new(
        Id(number), name, "office", region ?? Province, Day, "title", Convert.ToHexStringLower(SHA256.HashData(File)), DocumentKinds.Pdf, File.Length, "clerk", 100)
    {
        Seal = new(1, 2, 3),
    };

    private async Task<IReadOnlyList<int>> ListedAsync(DocumentQuery query) =>
        [.. (await Documents.ListAsync(query, Cancelled)).Select(document => int.Parse(document.DocumentId.ToString()[^12..], System.Globalization.CultureInfo.InvariantCulture))];
}
