using System.Reflection;
using System.Text.RegularExpressions;
using HealthPass.Grains.Audit;
using Xunit;

namespace HealthPass.Tests.Governance;

public sealed partial class AuditActionTests
{
    [Fact]
    public void Every_action_stands_in_the_catalogue_once_under_a_lower_snake_word()
    {
        var declared = typeof(AuditActions).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (AuditAction)field.GetValue(null)!).ToList();
        Assert.Equal(declared.Select(action => action.Wire).Order(StringComparer.Ordinal), AuditActions.All.Select(action => action.Wire).Order(StringComparer.Ordinal));
        Assert.All(declared, action =>
        {
            Assert.Matches(LowerSnake(), action.Wire);
            Assert.True(AuditActions.TryFind(action.Wire, out var found));
            Assert.Same(action, found);
            Assert.NotEmpty(action.About);
        });
        Assert.False(AuditActions.TryFind("kiosk_burnt", out _));
        Assert.False(AuditActions.TryFind(null, out _));
    }

    [Fact]
    public void The_words_that_stand_in_trails_already_stay() => Assert.Superset(
        new HashSet<string>
        {
            "assignment_created", "assignment_approved", "assignment_rejected", "assignment_reversed", "hotline_lookup", "kiosk_issued", "kiosk_revoked",
            "target_set", "target_removed", "report_issued", "report_corrected", "report_exported", "report_printed",
        },
        AuditActions.All.Select(action => action.Wire).ToHashSet());

    [GeneratedRegex("^[a-z]+(_[a-z]+)*$")]
    private static partial Regex LowerSnake();
}
