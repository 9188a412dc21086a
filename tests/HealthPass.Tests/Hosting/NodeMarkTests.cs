using HealthPass.Node;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace HealthPass.Tests.Hosting;

public sealed class NodeMarkTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_folder_says_whose_it_is_and_refuses_another_node()
    {
        Assert.Null(NodeMark.Read(_folder.Path));
        NodeMark.Keep(_folder.Path, "node1");
        NodeMark.Keep(_folder.Path, "node1");
        Assert.Equal("node1", NodeMark.Read(_folder.Path));
        var refused = Assert.Throws<DataFolderException>(() => NodeMark.Keep(_folder.Path, "node2"));
        Assert.Contains("HealthPass:Node:Name=node1", refused.Message, StringComparison.Ordinal);
        Assert.Equal("node1", NodeMark.Read(_folder.Path));
    }

    [Fact]
    public void Whoever_is_not_told_a_name_goes_by_the_folder_and_before_its_first_start_by_the_machine()
    {
        Assert.Equal((Environment.MachineName, false), NameOf());
        NodeMark.Keep(_folder.Path, "north");
        Assert.Equal(("north", false), NameOf());
        Assert.Equal(("south", true), NameOf(("HealthPass:Node:Name", "south")));
    }

    private (string Name, bool IsNamed) NameOf(params (string Key, string Value)[] settings)
    {
        var options = NodeOptions.Read(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Append(("HealthPass:DataDirectory", _folder.Path)).ToDictionary(pair => pair.Item1, pair => (string?)pair.Item2)).Build());
        Assert.Equal(options.Name, options.Storage.NodeName);
        return (options.Name, options.IsNamed);
    }
}
