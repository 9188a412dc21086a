using HealthPass.Grains.Editions;
using HealthPass.Kernel.Regions;
using Xunit;
using static HealthPass.Tests.Regions.Editions.NextEdition;

namespace HealthPass.Tests.Regions.Editions;

public sealed class CodeMovesTests
{
    private static readonly RegionCode Chengdu = Code("510100000000");
    private static readonly RegionCode Ziyang = Code("512000000000");

    [Fact]
    public void A_county_with_another_code_is_its_successor_as_a_whole_and_changes_nothing_above()
    {
        var move = Assert.Single(CodeMoves.Of(Tree, [Wenjiang, Chengdu, default]));
        Assert.Equal((Wenjiang, NewWenjiang, true), (move.From, move.To, move.IsWhole));
        Assert.Empty(move.Losing);
        Assert.Empty(move.Gaining);
    }

    [Fact]
    public void A_county_that_goes_to_another_city_is_taken_from_the_one_and_brought_to_the_other()
    {
        var move = Assert.Single(CodeMoves.Of(Tree, [Jianyang]));
        Assert.Equal((NewJianyang, true), (move.To, move.IsWhole));
        Assert.Equal([Chengdu], move.Losing);
        Assert.Equal([Ziyang], move.Gaining);
    }

    [Fact]
    public void What_was_divided_counts_where_all_of_it_lies_and_is_nothing_as_a_whole()
    {
        var move = Assert.Single(CodeMoves.Of(Tree, [Pujiang]));
        Assert.Equal((Chengdu, false), (move.To, move.IsWhole));
    }

    [Fact]
    public void Townships_count_for_what_followed_their_county_and_what_lies_above_comes_first()
    {
        var moves = CodeMoves.Of(Tree, [Code("510115001000"), Wenjiang]);
        Assert.Equal([Wenjiang, Code("510115001000")], moves.Select(move => move.From));
        Assert.Equal((NewWenjiang, false), (moves[1].To, moves[1].IsWhole));
    }

    [Fact]
    public void An_edition_that_has_all_codes_moves_none() => Assert.Empty(CodeMoves.Of(
        Samples.Tree, Samples.Tree.Nodes.Select(node => node.Code).Concat(Samples.Tree.Areas.All.Select(area => area.Key))));
}
