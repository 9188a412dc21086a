using System.Reflection;
using HealthPass.Grains.Audit;
using HealthPass.Kernel.Colours;
using HealthPass.Kernel.Wire;
using HealthPass.Node;
using HealthPass.Verification.Records;
using HealthPass.Verification.Verdicts;
using Xunit;

namespace HealthPass.Tests.Wire;

public sealed class WireNamesTests
{
    private enum Fruit : byte
    {
        None = 0,
        Apple = 1,
        RedPear = 4,
    }

    private enum Wide
    {
        One,
    }

    // What integrators and databases have: a name may be added, and none changes.
    [Fact]
    public void Every_name_on_the_wire_stays() => Assert.Equal(
        """
        AppealWay: resident channel hotline
        AreaBasis: listed reported
        AssignmentStatus: pending applying applied rejected reversing reversed expired reversal_requested
        AuditFault: none table_missing unguarded cannot_write shrunk forked
        BrokenSeal: row person fact assignment difference era document resident appeal family correction document_link link_decision merge_decision leaving volunteer venue venue_review venue_measure text
        CarrierProtocol: log http cmpp20 cmpp30 smpp34
        CodeState: valid expired revoked unknown
        Colour: none green yellow red
        CorrectionField: name phone region
        CorrectionWay: resident channel hotline
        CoverageState: missing in_review active quiet silent dead suspended
        CreditCodeFault: credit_code_missing credit_code_malformed credit_code_check_digit_wrong credit_code_organisation_check_digit_wrong
        DispatchFault: none task_unknown task_in_wrong_state task_needs_another forbidden task_elsewhere task_parts_open task_dispatched_twice task_unit_unknown task_unit_dissolved task_deadline_outside task_deadline_missing note_names_somebody
        DocumentFault: unknown_document_type document_number_missing document_number_malformed document_check_digit_wrong document_date_invalid document_country_unknown
        DocumentType: resident_id passport hk_macau_permit taiwan_permit foreign_permanent_resident birth_certificate
        FactorKind: none totp passkey
        FamilyRelation: child parent spouse grandparent grandchild other
        ForecastMethod: damped_trend logistic
        ForecastState: no_target not_enough_data reached within beyond
        HelpKind: applied in_person shown family printed
        KeyKind: identity token data authority checkpoint
        KeySuite: default sm
        LeavingWay: resident channel paper
        LinkPaper: original certified_copy authority_notice
        LinkWay: link unlink
        ListOutcome: good bad done refused unchanged
        ListState: receiving checked applying applied
        MarkKind: text material meeting broadcast other
        MessageState: queued submitting accepted delivered failed unknown held refused
        NodeCondition: alive silent changing gone
        PersonEventKind: applied fact_added fact_withdrawn colour_changed restored corrected
        PlaceKind: venue entrance hall floor vehicle line carriage seat
        PopulationBasis: census estimate
        PosterFault: poster_unreadable poster_misread venue_unknown place_unknown place_ended poster_replaced poster_forged venue_in_review venue_suspended venue_ended
        ReadingFault: empty cut_off run_together web_address document_number barcode venue_id other_layout too_long foreign
        Refusal: plain no_certificate foreign expired handshake silent
        RegionLevel: province city county township village
        ReminderAudience: unit head issuer
        ReminderStage: unsigned due_soon due_today overdue feedback_late
        ScanDirection: in out pass
        ScanMarks: late clock_unsure degraded unproven far hasty
        ScanMeans: code document printed check_in card
        TaskLight: green grey yellow red
        TaskMeasure: registered registered_by_channel scans_by_category registered_after_text registered_with_help opinion_events_answered_in_time
        TextMode: carrier_sends feed
        UnreadyCause: starting database audit journal shipping draining isolated
        VenueCategory: railway_station metro_station airport wharf train coach_station coach bus taxi office government_service campus hospital residential market mall restaurant hotel scenic_area office_building entertainment
        VenueMeasure: suspend resume end
        VenueStanding: in_use in_review suspended ended
        Verdict: allow check deny
        VerdictReason: colour not_registered code_state test_missing test_too_old pop_up code_copied offline
        """,
        string.Join('\n', Tables().Select(table => $"{table.Enumeration}: {string.Join(' ', table.Names)}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Whatever_has_a_wire_name_has_it_from_a_table()
    {
        var named = Assemblies().Distinct().SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.Name == "ToWire" && method.GetParameters() is [{ ParameterType.IsEnum: true }])
            .Select(method => method.GetParameters()[0].ParameterType.Name);
        Assert.Equal(Tables().Select(table => table.Enumeration).Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Names_are_found_both_ways_and_only_exactly()
    {
        var names = new WireNames<Fruit>([(Fruit.Apple, "apple"), (Fruit.RedPear, "red_pear")], nameless: [Fruit.None]);
        Assert.Equal(["apple", "red_pear"], names.All);
        Assert.Equal(("apple", "red_pear"), (names.Of(Fruit.Apple), names.Of(Fruit.RedPear)));
        Assert.True(names.TryParse("red_pear", out var pear));
        Assert.Equal(Fruit.RedPear, pear);
        Assert.All(["Apple", "apple ", "", null, "none"], text => Assert.False(names.TryParse(text, out _)));
        Assert.All([Fruit.None, (Fruit)2, (Fruit)5, (Fruit)255], value =>
        {
            Assert.Null(names.Find(value));
            _ = Assert.Throws<ArgumentOutOfRangeException>(() => names.Of(value));
        });
        var lenient = new WireNames<Fruit>([(Fruit.Apple, "apple"), (Fruit.RedPear, "red_pear")], nameless: [Fruit.None], otherwise: "other");
        Assert.Equal("other", lenient.Of((Fruit)9));
    }

    [Fact]
    public void A_table_that_is_not_one_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new WireNames<Fruit>([(Fruit.Apple, "apple")], nameless: [Fruit.None]));
        Assert.Throws<ArgumentException>(() => new WireNames<Fruit>([(Fruit.Apple, "apple"), (Fruit.RedPear, "apple")], nameless: [Fruit.None]));
        Assert.Throws<ArgumentException>(() => new WireNames<Fruit>([(Fruit.Apple, "apple"), (Fruit.Apple, "apfel"), (Fruit.RedPear, "pear")], nameless: [Fruit.None]));
        Assert.Throws<ArgumentException>(() => new WireNames<Fruit>([(Fruit.None, "none"), (Fruit.Apple, "apple"), (Fruit.RedPear, "pear")], nameless: [Fruit.None]));
        Assert.Throws<ArgumentException>(() => new WireNames<Fruit>([(Fruit.Apple, "apple"), (Fruit.RedPear, "pear"), ((Fruit)9, "plum")], nameless: [Fruit.None]));
        Assert.All(["", "Apple", "red pear", "_pear", "pear_", "red__pear", "2nd"], name => Assert.Throws<ArgumentException>(
            () => new WireNames<Fruit>([(Fruit.Apple, name), (Fruit.RedPear, "red_pear")], nameless: [Fruit.None])));
        Assert.Throws<ArgumentException>(() => new WireNames<Wide>([(Wide.One, "one")]));
    }

    [Fact]
    public void A_name_costs_no_allocation()
    {
        for (var warm = 0; warm < 100; warm++)
        {
            _ = Colour.Red.ToWire();
            _ = ColourNames.TryParse("red", out _);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < 1_000; round++)
        {
            _ = Colour.Red.ToWire();
            _ = ColourNames.TryParse("red", out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static Assembly[] Assemblies() => [typeof(Colour).Assembly, typeof(IAudit).Assembly, typeof(CodeState).Assembly, typeof(ScanRecord).Assembly, typeof(UnreadyCause).Assembly];

    private static IEnumerable<(string Enumeration, IReadOnlyList<string> Names)> Tables() =>
        from type in Assemblies().Distinct().SelectMany(assembly => assembly.GetTypes())
        where !type.ContainsGenericParameters
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(WireNames<>)
        let table = field.GetValue(null)!
        select (field.FieldType.GenericTypeArguments[0].Name, (IReadOnlyList<string>)table.GetType().GetProperty("All")!.GetValue(table)!);
}
