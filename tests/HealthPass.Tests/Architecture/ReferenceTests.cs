using Xunit;

namespace HealthPass.Tests.Architecture;

public sealed class ReferenceTests
{
    private static readonly AllowMatrix Matrix = AllowMatrix.Read();

    [Fact]
    public void Nobody_refers_to_whom_the_matrix_does_not_allow() => AssertNone(All().SelectMany(Matrix.Refused));

    [Fact]
    public void The_matrix_allows_nothing_that_nobody_needs() => AssertNone(Matrix.Unused(All()));

    [Fact]
    public void No_projects_and_no_folders_refer_to_each_other_in_a_circle() => AssertNone(All().SelectMany(Circles.In));

    [Fact]
    public void A_planted_reference_is_refused_and_found_to_close_a_circle()
    {
        var folders = References.OfFolders();
        folders.Add("grains/Kernel/Colours", "grains/Domain/People");
        Assert.Equal(["grains/Kernel/Colours may not refer to grains/Domain/People."], Matrix.Refused(folders));
        Assert.Contains(Circles.In(folders), circle => circle.Contains("grains/Kernel/Colours", StringComparison.Ordinal));

        var dashboard = References.OfDashboard();
        foreach (var import in ModuleImports.Of("import { startWall } from '../wall/WallPage.vue'"))
        {
            dashboard.Add("dashboard/src/format", "dashboard/src/" + Path.GetDirectoryName(import[3..]));
        }

        Assert.Equal(["dashboard/src/format may not refer to dashboard/src/wall."], Matrix.Refused(dashboard));
        Assert.NotEmpty(Circles.In(dashboard));
    }

    [Fact]
    public void A_folder_without_a_row_is_refused()
    {
        var references = new References();
        references.Note("grains/Anything");
        Assert.Equal(["grains/Anything has no row."], Matrix.Refused(references));
    }

    // In full: xunit cuts a list short.
    private static void AssertNone(IEnumerable<string> faults)
    {
        var text = string.Join('\n', faults);
        Assert.True(text.Length == 0, text);
    }

    private static IReadOnlyList<References> All() => [References.OfProjects(), References.OfFolders(), References.OfDashboard()];
}
