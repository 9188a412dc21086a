using HealthPass.Grains.Assignments;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Documents;
using HealthPass.Grains.Seals;
using HealthPass.Grains.Staff;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using HealthPass.Verification.Board;
using Xunit;

namespace HealthPass.Tests.Governance;

/// <summary>What an assignment rests on.</summary>
public sealed class AssignmentDocumentTests(OneSilo silo) : IClassFixture<OneSilo>
{
    private static readonly Official Maker = new("maker", Samples.City.Code, [StaffRoles.EpidemicControl]);
    private static readonly Official Checker = Maker with { UserName = "checker" };

    private readonly Cluster _cluster = silo.Cluster;
    private readonly int _number = OneSilo.Next();
    private readonly Guid _id = Guid.NewGuid();

    private IAssignmentGrain Grain => _cluster.Grains.GetGrain<IAssignmentGrain>(_id);

    private string Number => FormattableString.Invariant($"川指〔2021〕{_number}号");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task It_rests_on_a_document_of_the_register_named_by_its_id_or_by_its_number(bool byId)
    {
        var document = await _cluster.DocumentAsync(Number, Samples.City);
        var person = await _cluster.RegisterAsync(_number);
        var asked = byId ? Draft("typed", new(document.DocumentId, string.Empty), person) : Draft(Number.Replace('〔', '[').Replace('〕', ']'), null, person);

        var made = Done(await Grain.Create(asked));
        Assert.Equal((Number, new DocumentReference(document.DocumentId, document.Sha256)), (made.Draft.DocumentNumber, made.Draft.Document));
        Done(await Grain.ApproveSeenAsync(Checker));

        Assert.Equal((Colour.Red, Number), (ColourOf(person), (await _cluster.Person(person).GetView())!.Fact!.DocumentNumber));
        var lines = (await _cluster.Get<IAuditStore>().ReadAsync(0, 10_000, CancellationToken.None)).Where(line => line.Subject == _id.ToString()).ToList();
        Assert.Equal(["assignment_created", "assignment_approved"], lines.Select(line => line.Action));
        Assert.All(lines, line => Assert.Contains(document.DocumentId.ToString(), line.Detail, StringComparison.Ordinal));
        Assert.All(lines, line => Assert.Contains(document.Sha256, line.Detail, StringComparison.Ordinal));
        Assert.Equal([_id], (await _cluster.Get<HealthPass.Grains.Cases.ICaseList>().ListByDocumentAsync(document.DocumentId, Samples.City.Code, 10, CancellationToken.None)).Select(row => row.CaseId));
    }

    [Fact]
    public async Task It_rests_on_nothing_that_the_register_does_not_have()
    {
        var person = await _cluster.RegisterAsync(_number);
        Assert.Equal(AssignmentFault.DocumentUnknown, (await Grain.Create(Draft(Number, null, person))).Fault);
        Assert.Equal(AssignmentFault.DocumentUnknown, (await Grain.Create(Draft(Number, new(Guid.NewGuid(), string.Empty), person))).Fault);
        Assert.Null(await Grain.GetView());
    }

    [Fact]
    public async Task It_rests_on_nothing_that_does_not_count_where_everybody_lives()
    {
        var (near, far) = (await _cluster.RegisterAsync(_number), await _cluster.RegisterAsync(_number + 1, Samples.FarVillage));
        var maker = Maker with { Region = Samples.Tree.Root.Code };
        _ = await _cluster.DocumentAsync(Number, Samples.City);
        Assert.Equal(AssignmentFault.DocumentOutOfScope, (await Grain.Create(Draft(Number, null, near, far) with { Maker = maker })).Fault);
        Done(await Grain.Create(Draft(Number, null, near) with { Maker = maker }));
    }

    [Fact]
    public async Task A_number_that_several_units_have_names_none_of_their_documents()
    {
        var person = await _cluster.RegisterAsync(_number);
        var one = await _cluster.DocumentAsync(Number, Samples.City, "health office");
        _ = await _cluster.DocumentAsync(Number, Samples.City, "traffic office");
        Assert.Equal(AssignmentFault.DocumentAmbiguous, (await Grain.Create(Draft(Number, null, person))).Fault);
        Done(await Grain.Create(Draft(Number, new(one.DocumentId, string.Empty), person)));
    }

    [Fact]
    public async Task Nothing_new_rests_on_a_document_that_was_withdrawn_and_what_was_applied_stays()
    {
        var (first, second) = (await _cluster.RegisterAsync(_number), await _cluster.RegisterAsync(_number + 1));
        var document = await _cluster.DocumentAsync(Number);
        Done(await Grain.Create(Draft(Number, null, first)));
        Done(await Grain.ApproveSeenAsync(Checker));
        var waiting = _cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid());
        Done(await waiting.Create(Draft(Number, null, second)));

        var withdrawn = _cluster.Get<DocumentSeals>().Seal(document with { Withdrawal = new("clerk", 1, "superseded") });
        Assert.True(await _cluster.Get<IDocumentStore>().WithdrawAsync(withdrawn, CancellationToken.None));

        Assert.Equal(AssignmentFault.DocumentWithdrawn, (await waiting.ApproveSeenAsync(Checker)).Fault);
        Assert.Equal(AssignmentFault.DocumentWithdrawn, (await _cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid()).Create(Draft(Number, null, second))).Fault);
        Assert.Equal((Colour.Red, Colour.Green), (ColourOf(first), ColourOf(second)));
        Done(await waiting.Reject(Checker, "withdrawn"));
        Assert.Equal(AssignmentStatus.Reversed, Done(await Grain.ReverseByTwoAsync(Maker, Checker)).Status);
    }

    [Fact]
    public async Task A_row_that_somebody_has_written_to_the_database_is_no_document_and_raises_the_alarm()
    {
        var person = await _cluster.RegisterAsync(_number);
        var document = await _cluster.DocumentAsync(Number);
        Done(await Grain.Create(Draft(Number, null, person)));
        var alarms = _cluster.Get<SealAlarms>().Count(BrokenSeal.Document);

        _cluster.Sql($"UPDATE command_document SET region_code = 0, sha256 = '{new string('0', 64)}' WHERE number = '{Number}'");
        Assert.Equal(AssignmentFault.DocumentUnknown, (await Grain.ApproveSeenAsync(Checker)).Fault);
        Assert.Equal(Colour.Green, ColourOf(person));
        Assert.True(_cluster.Get<SealAlarms>().Count(BrokenSeal.Document) > alarms);

        _cluster.Sql($"UPDATE command_document SET region_code = {document.Region.Value}, sha256 = '{document.Sha256}' WHERE number = '{Number}'");
        _cluster.Sql("UPDATE command_document_file SET content = X'255044462D00'");
        Assert.Null(await _cluster.Get<DocumentRegister>().ReadFileAsync(document, CancellationToken.None));
        Done(await Grain.ApproveSeenAsync(Checker));
    }

    [Fact]
    public void What_is_approved_covers_the_document_and_its_file()
    {
        var (approval, draft) = (new HealthPass.Grains.Health.Approval("maker", "checker", "effect", Samples.Noon, default), Draft(Number, new(Guid.NewGuid(), "aa"), Samples.Person(1)));
        var seals = _cluster.Get<AssignmentSeals>();
        var made = seals.Make(_id, AssignmentFlow.Approve, draft, approval);
        Assert.True(seals.Holds(_id, AssignmentFlow.Approve, draft, made));
        AssignmentDraft[] others = [draft with { Document = draft.Document! with { Sha256 = "ab" } }, draft with { Document = draft.Document! with { DocumentId = _id } }, draft with { Document = null }];
        Assert.All(others, other => Assert.False(seals.Holds(_id, AssignmentFlow.Approve, other, made)));
        Assert.Equal(4, others.Append(draft).Select(asked => AssignmentPreviews.Of(_id, AssignmentFlow.Approve, asked, null, "1", []).Hash).Distinct().Count());
    }

    [Fact]
    public async Task While_a_node_of_the_build_before_is_there_a_number_may_be_typed_and_what_rests_on_it_is_approved_afterwards()
    {
        await using var cluster = await Cluster.StartAsync();
        var (person, other) = (await cluster.RegisterAsync(1), await cluster.RegisterAsync(2));
        var document = await cluster.DocumentAsync(Number);
        var era = cluster.Get<SealEra>();
        era.Open();
        var typed = cluster.Grains.GetGrain<IAssignmentGrain>(_id);
        Assert.Null(Done(await typed.Create(Draft("as it was typed", null, person))).Draft.Document);
        var named = cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid());
        var kept = Done(await named.Create(Draft(Number, new(document.DocumentId, string.Empty), other))).Draft;
        Assert.Equal((Number, null), (kept.DocumentNumber, kept.Document));

        era.Close();
        Assert.Equal(AssignmentStatus.Applied, Done(await typed.ApproveSeenAsync(Checker)).Status);
        Assert.Equal(AssignmentStatus.Applied, Done(await named.ApproveSeenAsync(Checker)).Status);
        Assert.Equal("as it was typed", (await cluster.Person(person).GetView())!.Fact!.DocumentNumber);
        Assert.Equal(AssignmentFault.DocumentUnknown, (await cluster.Grains.GetGrain<IAssignmentGrain>(Guid.NewGuid()).Create(Draft("as it was typed", null, person))).Fault);
    }

    private static AssignmentDraft Draft(string number, DocumentReference? document, params PersonId[] people) =>
        new(Maker, "SC05", number, "file-1", "office", Samples.Noon, null, null, people, document);

    private static AssignmentView Done(AssignmentResult result)
    {
        Assert.Equal(AssignmentFault.None, result.Fault);
        return result.Assignment!;
    }

    private Colour ColourOf(PersonId person) => _cluster.Get<PersonBoard>().TryGet(person, out var status) ? status.Colour : default;
}
