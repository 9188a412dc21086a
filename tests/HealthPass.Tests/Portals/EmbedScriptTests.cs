using System.Security.Cryptography;
using HealthPass.Tests.Architecture;
using Xunit;

namespace HealthPass.Tests.Portals;

/// <summary>Portals name the hash of the script that they embed: it never changes under its name.</summary>
public sealed class EmbedScriptTests
{
    // Whoever has to change the script makes a window-2.js beside it.
    private const string First = "sha384-FEE8PRV6b/zi5QB5gwK0WUwZVbYQsCzkDlty2ZNsFcTuyT7hRHNv+/8Ng3KSbLgq";

    private static byte[] Script => File.ReadAllBytes(Path.Combine(House.Root, "dashboard/src/embed/window-1.js"));

    [Fact]
    public void The_script_is_the_one_that_portals_have_named() => Assert.Equal(First, $"sha384-{Convert.ToBase64String(SHA384.HashData(Script))}");

    [Fact]
    public void It_is_small() => Assert.InRange(Script.Length, 1, 5_000);

    [Theory]
    [InlineData("docs/integrators.md")]
    [InlineData("samples/portal/index.html")]
    public void What_portals_copy_names_its_hash(string file) =>
        Assert.Contains($"integrity=\"{First}\"", File.ReadAllText(Path.Combine(House.Root, file)), StringComparison.Ordinal);
}
