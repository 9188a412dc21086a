using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Identity;

/// <summary>Wire names of <see cref="LinkPaper"/>.</summary>
public static class LinkPapers
{
    private static readonly WireNames<LinkPaper> Wire = new(
    [
        (LinkPaper.Original, "original"),
        (LinkPaper.CertifiedCopy, "certified_copy"),
        (LinkPaper.AuthorityNotice, "authority_notice"),
    ]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="paper">What was seen.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this LinkPaper paper) => Wire.Of(paper);

    /// <summary>Reads a wire name; the match is exact.</summary>
    /// <param name="text">The text.</param>
    /// <param name="paper">What it names.</param>
    /// <returns>Whether it names one.</returns>
    public static bool TryParse(string? text, out LinkPaper paper) => Wire.TryParse(text, out paper);
}
