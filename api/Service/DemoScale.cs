using System.Globalization;

namespace HealthPass.Api.Service;

/// <summary>That everything here is made up, and in which proportion.</summary>
/// <param name="Scale">How many residents of the real province one of the demo's stands for.</param>
public sealed record DemoScale(int Scale)
{
    /// <summary>The mark of a page that is none of the web app's, in both languages.</summary>
    internal string Mark => string.Create(
        CultureInfo.InvariantCulture,
        $"<p data-testid=\"demo-mark\" lang=\"zh-CN\"><strong>演示</strong> 数据均为虚构 · <span lang=\"en\"><strong>DEMO</strong> All data is made up</span> · 1 : {Scale:N0}</p>");
}
