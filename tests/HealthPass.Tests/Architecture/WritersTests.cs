using System.Text.RegularExpressions;
using Xunit;

namespace HealthPass.Tests.Architecture;

/// <summary>Who can colour people at all: each place is named here, and a new one has to be written down.</summary>
public sealed partial class WritersTests
{
    private static readonly string[] Folders = ["grains", "api", "silo", "demo"];

    [Theory]

    // A colour is decided by the rules, and restored from a sealed row; nowhere else is a decision made up.
    [InlineData(@"ColourRules\.Decide\(", "grains/Domain/People/PersonDecisions.cs")]
    [InlineData(@"new ColourDecision\(", "")]

    // A fact is sealed and added for an approved assignment alone; one that stands for a person is given to the person's other registration, as two officials approved.
    [InlineData(@"facts\.Approve\(|\)\.AddFact\(", "grains/Domain/Assignments/AssignmentGrain.cs grains/Domain/Duplicates/PersonMerge.cs")]
    [InlineData(@"new Fact\(|Fact FactOf\(", "grains/Domain/Assignments/AssignmentGrain.cs")]
    [InlineData(@"SealPurpose\.(Fact|Withdrawal)\b", "grains/Domain/Health/FactSeals.cs")]
    [InlineData(@"SealPurpose\.Assignment\b", "grains/Domain/Assignments/AssignmentSeals.cs")]
    [InlineData(@"SealPurpose\.Person\b", "grains/Domain/People/PersonSeals.cs")]

    // What assignments rest on is registered and withdrawn by the command centre's officials alone.
    [InlineData(@"SealPurpose\.Document\b", "grains/Domain/Documents/DocumentSeals.cs")]
    [InlineData(@"SealPurpose\.DocumentLink\b", "grains/Domain/People/Linking/DocumentLinkGrain.cs")]
    [InlineData(@"new CommandDocument\(|[sS]eals\.Seal\((new|known)", "grains/Domain/Documents/DocumentCommands.cs")]

    // A document is linked by what two officials have decided, or where a name says so; taken back by two officials alone.
    [InlineData(@"SealPurpose\.LinkDecision\b", "grains/Domain/Identity/LinkSeals.cs")]
    [InlineData(@"SealPurpose\.MergeDecision\b", "grains/Domain/Duplicates/MergeSeals.cs")]
    [InlineData(@"(?<!PersonCommand)\.(LinkDocument|UnlinkDocument)\(", "grains/Domain/People/DocumentLinks.cs")]
    [InlineData(@"links\.LinkAsync\(", "grains/Domain/Identity/LinkCaseGrain.cs grains/Domain/People/PersonFinder.cs")]
    [InlineData(@"links\.UnlinkAsync\(", "grains/Domain/Identity/LinkCaseGrain.cs")]
    [InlineData(@"merge\.MergeAsync\(", "grains/Domain/Duplicates/DuplicateGrain.cs")]

    // A person is put right by what officials have decided, and by what the person may decide alone.
    [InlineData(@"SealPurpose\.Correction\b", "grains/Domain/Corrections/CorrectionSeals.cs")]
    [InlineData(@"\.Correct\(.*own: false", "grains/Domain/Corrections/CorrectionGrain.cs")]
    [InlineData(@"\.Correct\(.*own: true", "grains/Domain/Corrections/CorrectionCommands.cs")]

    // A venue is put into use, changed, suspended and ended by what its officials decided; a channel's and a county's own is registered at once.
    [InlineData(@"SealPurpose\.Venue\b", "grains/Domain/Venues/VenueSeals.cs")]
    [InlineData(@"SealPurpose\.VenueReview\b", "grains/Domain/Venues/Reviews/VenueReviewSeals.cs")]
    [InlineData(@"SealPurpose\.VenueScreen\b", "grains/Kernel/Venues/ScreenKeys.cs")]
    [InlineData(@"SealPurpose\.VenueMeasure\b", "grains/Domain/Venues/Measures/MeasureSeals.cs")]
    [InlineData(@"\.Carry\(", "api/Venues/VenueEndpoints.cs grains/Domain/Venues/Lists/VenueListKind.cs grains/Domain/Venues/Measures/VenueMeasureGrain.cs grains/Domain/Venues/Reviews/VenueReviewGrain.cs grains/Domain/Venues/VenueGrain.cs")]

    // A row of the directory is written by the person's grain, and sealed there; the reconciler seals what a build without seals has left.
    [InlineData(@"new DirectoryEntry\(", "grains/Domain/People/PersonProjections.cs")]
    [InlineData(@"[dD]irectory\.(PutAsync|RepairAsync)\(_projections", "grains/Domain/People/PersonGrain.cs")]
    [InlineData(@"[dD]irectory\.RepairAsync\(", "grains/Domain/People/PersonGrain.cs")]
    [InlineData(@"seals\.Make\((entry\.Status|row)\)", "grains/Domain/People/PersonProjections.cs grains/Domain/People/ReconcilerGrain.cs")]

    // What boards take: announcements of grains, answers to misses, and rows whose seal holds.
    [InlineData(@"board\.Fill\(|persons\.(Put|PutAnswer)\(", "grains/Node/BoardWarmStart.cs grains/Verification/Board/BoardAnnouncer.cs grains/Verification/Board/BoardService.cs grains/Verification/Board/StatusSource.cs")]
    [InlineData(@"new PersonStatus\(", "")]
    public void Only_these_can(string what, string where)
    {
        var pattern = new Regex(what);
        var found = Folders.SelectMany(House.SourcesOf)
            .Where(file => pattern.IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(House.Root, file))
            .Order(StringComparer.Ordinal);
        Assert.Equal(where.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public void No_migration_writes_a_persons_row()
    {
        var writes = House.FilesOf("grains/Storage/Sql", "*.sql")
            .Where(file => Writes().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName);
        Assert.Empty(writes);
    }

    [GeneratedRegex(@"(UPDATE|INSERT INTO|DELETE FROM)\s+person_directory\b", RegexOptions.IgnoreCase)]
    private static partial Regex Writes();
}
