using System.ComponentModel.DataAnnotations;
using HealthPass.Kernel.Settings;
using HealthPass.Kernel.Venues;
using HealthPass.Node;

namespace HealthPass.Api.Posters;

/// <summary>The configuration section <c>HealthPass:Posters</c>: what posters of venues say and are written with.</summary>
[SettingsSection("HealthPass:Posters")]
internal sealed class PosterSettings : IValidatableObject
{
    private const string Section = "HealthPass:Posters";
    private const string OfLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-:/";

    // Where Debian and Ubuntu put them: packages fonts-noto-cjk and fonts-noto-core.
    private static readonly string[] Usual =
    [
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
        "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc",
        "/usr/share/fonts/truetype/noto/NotoSerifTibetan-Regular.ttf",
        "/usr/share/fonts/truetype/noto/NotoSerifTibetan-Bold.ttf",
        "/usr/share/fonts/truetype/noto/NotoSansYi-Regular.ttf",
        "/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
    ];

    /// <summary>Scheme and host of the address on posters, such as <c>https://jkm.example.gov.cn</c>: short, and kept for as long as posters hang. Empty for the one that a poster is asked for at.</summary>
    public string Site { get; set; } = string.Empty;

    /// <summary>Files of the fonts, in order of preference, with semicolons between; empty for where Debian and Ubuntu put Noto.</summary>
    public string Fonts { get; set; } = string.Empty;

    /// <summary>Reads the settings.</summary>
    public static PosterSettings Read(IConfiguration configuration) => ValidSettings.Read(configuration.GetSection(Section), new PosterSettingsValidator());

    /// <summary>Whether an address under a site is short, and written in letters of the dense mode of QR codes.</summary>
    public static bool IsSite(string site) =>
        site.Length <= PosterCode.MaxSite
        && site.All(character => OfLetters.Contains(character, StringComparison.Ordinal))
        && Uri.TryCreate(site, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && site.Split('/').Length == 3;

    /// <summary>The site that a poster or a screen says, null where it is none that can be drawn.</summary>
    /// <param name="request">Asks for it.</param>
    public string? SiteFor(HttpRequest request)
    {
        var site = Site.Length > 0 ? Site : $"{request.Scheme}://{request.Host}";
        return IsSite(site) ? site : null;
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<string> FontFiles() => string.IsNullOrWhiteSpace(Fonts) ? Usual : Fonts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Site.Length > 0 && !IsSite(Site))
        {
            yield return new($"{Section}:Site must be https:// and a host, in ASCII and without a path, at most {PosterCode.MaxSite} characters: such as https://jkm.example.gov.cn.");
        }

        if (Fonts.Length > 0 && FontFiles().FirstOrDefault(file => !File.Exists(file)) is { } missing)
        {
            yield return new($"{Section}:Fonts names {missing}, which is not there.");
        }
    }
}
