namespace HealthPass.SystemTests.Browser;

/// <summary>What axe-core finds wrong with a page for those who cannot see it or point at it.</summary>
internal static class Accessibility
{
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(Repository.Root, "dashboard", "node_modules", "axe-core", "axe.min.js")));

    /// <summary>The rules broken and where, empty for none.</summary>
    public static async Task<string> ViolationsAsync(Tab tab)
    {
        // Evaluated and not added as a script: the page's policy lets no stranger's script in.
        _ = await tab.Page.EvaluateAsync(Axe.Value);
        return await tab.Page.EvaluateAsync<string>(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .map(rule => `${rule.id}: ${rule.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`).join('\n')
            """);
    }
}
