using HealthPass.Grains.Audit;
using HealthPass.Grains.Hotline;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Kernel.People;
using HealthPass.Tests.Fakes;
using Xunit;

namespace HealthPass.Tests.Hotline;

/// <summary>Lookups against real people in a cluster, without any HTTP.</summary>
public sealed class LookupsTests : IAsyncLifetime
{
    private readonly AuditBook _audit = new();
    private Cluster _cluster = null!;
    private Lookups _lookups = null!;
    private PersonId _near;
    private PersonId _far;

    public async ValueTask InitializeAsync()
    {
        _cluster = await Cluster.StartAsync();
        _near = await _cluster.RegisterAsync(1);
        _far = await _cluster.RegisterAsync(2, Samples.FarVillage);
        var codes = Stub.Of<ICodeReading>((_, arguments) => (string)arguments[0]! == "near's code" ? _near : null);
        _lookups = new(_cluster.Get<PersonIndex>(), codes, _cluster.Get<IPersonDirectory>(), _cluster.Grains, _cluster.Clock);
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();

    [Fact]
    public async Task Somebody_is_found_by_whatever_names_him_and_the_lookup_is_in_the_trail()
    {
        var passport = "E00000002";
        foreach (var (question, by) in new (LookupQuestion, string)[]
        {
            (Ask(personId: _near.ToString()), "person_id"), (Ask(query: $" {_near} "), "person_id"), (Ask(code: "near's code"), "code"), (Ask(query: "near's code"), "code"),
            (Ask(document: new("passport", passport)), "document"), (Ask(query: passport), "document"),
        })
        {
            var answer = await FindAsync(question);
            Assert.Equal((LookupFault.None, _near), (answer.Fault, Assert.Single(answer.Persons).PersonId));
            Assert.Equal(_audit.Lines.Count, answer.AuditSequence);
            Assert.Contains($"\"by\":\"{by}\"", _audit.Lines[^1].Detail, StringComparison.Ordinal);
        }

        // Both have the phone, and only those of the agent's region are shown.
        var byPhone = await FindAsync(Ask(phone: "13800138000"));
        Assert.Equal(_near, Assert.Single(byPhone.Persons).PersonId);
        Assert.Contains("\"found\":2,\"shown\":1", _audit.Lines[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lives_elsewhere_or_is_not_registered_is_not_shown_and_the_lookup_is_in_the_trail_all_the_same()
    {
        Assert.Equal(LookupFault.OutOfRegion, (await FindAsync(Ask(personId: _far.ToString()))).Fault);
        Assert.Equal(LookupFault.NobodyRegistered, (await FindAsync(Ask(personId: _cluster.IdOf(3).ToString()))).Fault);
        Assert.Equal(2, _audit.Lines.Count);
    }

    [Fact]
    public async Task A_question_that_names_nobody_asks_nobody()
    {
        foreach (var (question, fault) in new[]
        {
            (Ask(), LookupFault.NotNamedOnce), (Ask(query: "x", phone: "13800138000"), LookupFault.NotNamedOnce), (Ask(query: "%%%"), LookupFault.QueryNamesNobody),
            (Ask(phone: "1"), LookupFault.PhoneInvalid), (Ask(personId: "x"), LookupFault.PersonIdInvalid), (Ask(code: "x"), LookupFault.CodeForeign),
            (Ask(document: new("moon_pass", "1")), LookupFault.DocumentInvalid),
        })
        {
            var answer = await FindAsync(question);
            Assert.Equal(fault, answer.Fault);
            Assert.Equal(fault == LookupFault.DocumentInvalid ? DocumentFault.UnknownDocumentType : DocumentFault.None, answer.DocumentFault);
        }

        Assert.Empty(_audit.Lines);
    }

    [Fact]
    public async Task Nobody_is_shown_while_the_trail_cannot_be_written()
    {
        _audit.Fails = true;
        _ = await Assert.ThrowsAsync<IOException>(() => FindAsync(Ask(personId: _near.ToString())));
    }

    private Task<LookupAnswer> FindAsync(LookupQuestion question) => _lookups.FindAsync(question, Samples.City.Code, _audit.Pen(AuditActions.HotlineLookup, "agent"), default);

    private static LookupQuestion Ask(string? query = null, LookupDocument? document = null, string? phone = null, string? personId = null, string? code = null) =>
        new(query, document, phone, personId, code, "own_code", null);
}
