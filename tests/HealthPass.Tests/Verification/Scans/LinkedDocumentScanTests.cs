using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Verdicts;
using HealthPass.Verification.Scans;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Verification.Scans;

/// <summary>Scans by documents that are not those of a registration.</summary>
public sealed class LinkedDocumentScanTests : IDisposable
{
    private readonly VerifierRig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_linked_document_has_the_persons_colour_and_the_record_is_the_persons()
    {
        var person = _rig.Register(1, Samples.Status(1, Colour.Red));
        var document = Samples.Person(2);
        _rig.Links[document] = person;
        var request = VerifierRig.ByDocument(document, _rig.RegisterVenue());
        var alone = await _rig.Verifier.ScanAsync(request);
        var together = Assert.Single(await _rig.ScanAsync(request));
        Assert.All([alone, together], outcome => Assert.Equal(
            (ScanFault.None, Verdict.Deny, Colour.Red, CodeState.Valid, person),
            (outcome.Fault, outcome.Record.Verdict, outcome.Record.Colour, outcome.Record.CodeState, outcome.Record.PersonId)));
        Assert.Equal([alone.Record, together.Record], _rig.Journalled());
    }

    [Fact]
    public async Task Whoever_is_on_the_board_is_not_asked_for_and_a_link_in_mind_asks_no_grain()
    {
        var person = _rig.Register(1);
        var venue = _rig.RegisterVenue();
        _ = await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(person, venue));
        _ = await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(person, venue) with { NumberAlone = Samples.Person(9) });
        Assert.Equal(0, _rig.LinksAsked);

        var document = Samples.Person(2);
        (_rig.Links[document], _rig.GrainsFail) = (person, new TimeoutException());
        _ = _rig.KnownLinks.Add(document);
        Assert.Equal(person, (await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(document, venue))).Record.PersonId);
        Assert.Equal(0, _rig.LinksAsked);
    }

    [Fact]
    public async Task Whoever_registered_by_the_number_alone_is_found_with_the_country_and_nobody_stays_nobody()
    {
        var person = _rig.Register(1);
        var request = VerifierRig.ByDocument(Samples.Person(2), _rig.RegisterVenue());
        var outcomes = await _rig.ScanAsync(request with { NumberAlone = person }, request, request with { NumberAlone = Samples.Person(3) });
        Assert.Equal([CodeState.Valid, CodeState.Unknown, CodeState.Unknown], outcomes.Select(outcome => outcome.Record.CodeState));
        Assert.Equal([person, Samples.Person(2), Samples.Person(2)], outcomes.Select(outcome => outcome.Record.PersonId));
    }

    [Fact]
    public async Task Where_links_cannot_be_asked_for_nothing_is_said_of_the_document()
    {
        var venue = _rig.RegisterVenue();
        _ = await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(_rig.Register(1), venue));
        _rig.GrainsFail = new TimeoutException();
        Assert.Equal(ScanFault.StatusUnavailable, (await _rig.Verifier.ScanAsync(VerifierRig.ByDocument(Samples.Person(2), venue))).Fault);
    }
}
