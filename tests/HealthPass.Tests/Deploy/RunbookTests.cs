using System.Text;
using System.Text.RegularExpressions;
using HealthPass.Grains.Audit;
using HealthPass.Grains.Seals;
using HealthPass.Node;
using HealthPass.Tests.Architecture;
using Xunit;

namespace HealthPass.Tests.Deploy;

/// <summary>The pages that somebody reads at night, held against the alarms that lead there and the program that they speak of.</summary>
public sealed partial class RunbookTests
{
    private static readonly string Folder = Path.Combine(House.Root, "docs", "runbooks");

    [Fact]
    public void Every_alarm_has_a_page_with_its_name_severity_and_expression_and_no_page_is_without_an_alarm()
    {
        Assert.All(Alarms.All, alarm =>
        {
            Assert.Equal($"docs/runbooks/{Kebab().Replace(alarm.Name, "-").ToLowerInvariant()}.md", alarm.Runbook);
            var page = File.ReadAllText(Path.Combine(House.Root, alarm.Runbook));
            Assert.StartsWith($"# {alarm.Name}\n\n{alarm.Severity}. `{alarm.Expression}`", Joined(page), StringComparison.Ordinal);
        });
        Assert.Equal(Alarms.All.Select(alarm => Path.GetFileName(alarm.Runbook)).Append("README.md").Order(StringComparer.Ordinal), Directory.EnumerateFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!);
    }

    [Fact]
    public void The_list_of_pages_has_each_under_its_severity()
    {
        var list = File.ReadAllText(Path.Combine(Folder, "README.md"));
        var listed = Table().Matches(list).SelectMany(table => Row().Matches(table.Groups["rows"].Value).Select(row => (row.Groups["alarm"].Value, row.Groups["page"].Value, table.Groups["severity"].Value)));
        Assert.Equal(
            Alarms.All.Select(alarm => (alarm.Name, Path.GetFileName(alarm.Runbook), alarm.Severity)).Order(), listed.Order());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_links_to_is_there(string page)
    {
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(Folder, page))))
        {
            var (file, anchor) = (link.Groups["file"].Value, link.Groups["anchor"].Value);
            var target = file.Length == 0 ? Path.Combine(Folder, page) : Path.GetFullPath(Path.Combine(Folder, file));
            Assert.True(Path.Exists(target), $"{page} links to {file}.");
            Assert.True(anchor.Length == 0 || File.ReadLines(target).Where(line => line.StartsWith('#')).Select(AnchorOf).Contains(anchor), $"{page} links to {file}#{anchor}.");
        }
    }

    [Fact]
    public void The_causes_and_words_that_pages_explain_are_those_of_the_program()
    {
        Assert.Equal(UnreadyCauses.All.Select(cause => cause.ToWire()).Order(), FirstColumn("node-not-ready.md").Order());
        Assert.Equal(Enum.GetValues<AuditFault>().Where(fault => fault != AuditFault.None).Select(fault => fault.ToWire()).Order(), FirstColumn("audit-damaged.md").Order());
        Assert.Equal(BrokenSeals.All.Select(what => what.ToWire()).Order(), FirstColumn("seals-broken.md").Order());
    }

    public static TheoryData<string> Pages() => [.. Directory.EnumerateFiles(Folder).Select(file => Path.GetFileName(file))];

    // Lines are broken where they are full: of an expression too.
    private static string Joined(string text)
    {
        var end = text.IndexOf("\n\n", text.IndexOf("\n\n", StringComparison.Ordinal) + 2, StringComparison.Ordinal);
        var head = text[..end];
        var title = head.IndexOf("\n\n", StringComparison.Ordinal) + 2;
        return head[..title] + head[title..].Replace('\n', ' ');
    }

    // What stands above the line is the head of the table.
    private static IEnumerable<string> FirstColumn(string page) => File.ReadLines(Path.Combine(Folder, page))
        .SkipWhile(line => !line.StartsWith("| ---", StringComparison.Ordinal)).Select(line => Cell().Match(line)).Where(cell => cell.Success).SelectMany(cell => Word().Matches(cell.Groups["cell"].Value).Select(word => word.Groups["word"].Value));

    private static string AnchorOf(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var letter in heading.TrimStart('#').Trim().ToLowerInvariant())
        {
            _ = letter == ' ' ? anchor.Append('-') : char.IsLetterOrDigit(letter) || letter is '-' or '_' ? anchor.Append(letter) : anchor;
        }

        return anchor.ToString();
    }

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex Kebab();

    [GeneratedRegex(@"\| (?<severity>page|look) \| says \|\n\| --- \| --- \|\n(?<rows>(\|.*\n)+)")]
    private static partial Regex Table();

    [GeneratedRegex(@"^\| \[(?<alarm>\w+)\]\((?<page>[a-z-]+\.md)\) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\((?<file>[^)#\s]*)(#(?<anchor>[^)\s]+))?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^\| (?<cell>`[^|]+`) \|")]
    private static partial Regex Cell();

    [GeneratedRegex("`(?<word>[a-z_]+)`")]
    private static partial Regex Word();
}
