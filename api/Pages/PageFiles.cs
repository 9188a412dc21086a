using System.Globalization;
using System.Text;
using HealthPass.Api.Service;

namespace HealthPass.Api.Pages;

/// <summary>The first file of each shell, read once: they are a few hundred bytes each.</summary>
internal sealed class PageFiles
{
    private const string Root = "<html ";

    private readonly Dictionary<string, byte[]> _pages;

    private PageFiles(Dictionary<string, byte[]> pages) => _pages = pages;

    public static PageFiles Read(string folder, DemoScale? demo) => new(Directory.EnumerateFiles(folder, "*.html").ToDictionary(
        file => Path.GetFileNameWithoutExtension(file),
        file => Encoding.UTF8.GetBytes(Marked(File.ReadAllText(file), demo))));

    public byte[] Of(string shell) => _pages[shell];

    // At the root element, where styles find it before any script has run.
    private static string Marked(string html, DemoScale? demo) =>
        demo is null ? html : html.Replace(Root, string.Create(CultureInfo.InvariantCulture, $"{Root}data-demo=\"{demo.Scale}\" "), StringComparison.Ordinal);
}
