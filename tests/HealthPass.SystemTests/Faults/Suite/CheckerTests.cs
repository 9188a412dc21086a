namespace HealthPass.SystemTests.Faults.Suite;

/// <summary>A checker that cannot fail proves nothing.</summary>
public sealed class CheckerTests
{
    private readonly History _history = new();

    [Fact]
    public void A_lost_a_doubled_and_an_invented_row_are_found()
    {
        Scan("a", 200);
        Scan("b", 503);
        Scan(null, 0);
        Assert.Empty(Checker.Rows(_history, ["a", "b", "by-the-server"]));
        Assert.Empty(Checker.Rows(_history, ["a"]));
        Assert.Contains("lost", Assert.Single(Checker.Rows(_history, ["b"])), StringComparison.Ordinal);
        Assert.Contains("twice", Assert.Single(Checker.Rows(_history, ["a", "a"])), StringComparison.Ordinal);
        Assert.Contains("no gate was told", Assert.Single(Checker.Rows(_history, ["a", "x", "y"])), StringComparison.Ordinal);
    }

    [Fact]
    public void A_colour_may_be_seen_until_the_next_is_done_and_a_bound_longer()
    {
        _history.Changes["p"] = [new("p", "green", 0) { Done = 1 }, new("p", "red", 10) { Done = 12 }, new("p", "green", 20)];
        Show("green", 5, 6);
        Show("green", 11, 11.5);
        Show("red", 11, 11.5);
        Show("green", 13, 13.1);
        Show("red", 19, 19.1);
        Show("green", 20.1, 20.2);
        Show("red", 30, 31);
        Assert.Empty(Checker.Colours(_history, bound: 1.5));
        Assert.Contains("reported as done at 12", Assert.Single(Checker.Colours(_history, bound: 0.5)), StringComparison.Ordinal);
        Assert.Equal(1.0, Checker.Staleness(_history), 3);
        Show("red", 9, 9.5);
        Assert.Equal(2, Checker.Colours(_history, bound: 0.5).Count());
    }

    [Fact]
    public void An_error_that_was_not_promised_is_found()
    {
        Scan("a", 503, "node_isolated");
        Scan("b", 0, "HttpRequestException");
        Assert.Empty(Checker.Errors(_history));
        Scan("c", 500, "internal_error");
        Assert.Contains("internal_error", Assert.Single(Checker.Errors(_history)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_differs_is_found() =>
        Assert.Equal(["Scans is 4 at node 2 and 5 in the table."], Checker.Same("Scans", 5, [("node 1", 5), ("node 2", 4)]));

    private void Scan(string? id, int status, string? code = null) =>
        _history.Operations.Enqueue(new("scan", 0, 0, 1, status, code, null, id));

    private void Show(string colour, double began, double ended) =>
        _history.Operations.Enqueue(new("show", 0, began, ended, 200, null, "p", null, colour));
}
