using HealthPass.Kernel.Keys;
using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Documents;

/// <summary>A command document (指挥部文件) in the register: what assignments rest on. Nothing of it changes but that it is withdrawn.</summary>
/// <param name="DocumentId">Its id.</param>
/// <param name="Number">Its number as it was issued, for instance <c>川指〔2021〕1号</c>.</param>
/// <param name="Issuer">The unit that issued it.</param>
/// <param name="Region">The unit's region: the document counts in it and below.</param>
/// <param name="IssuedOn">The day that it bears.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sha256">SHA-256 of its file: 64 hexadecimal digits in lower case.</param>
/// <param name="MediaType">What its file is, as its first bytes say.</param>
/// <param name="Size">Bytes of its file.</param>
/// <param name="RegisteredBy">The account that put it into the register.</param>
/// <param name="RegisteredAt">When; Unix seconds.</param>
public sealed record CommandDocument(
    Guid DocumentId,
    string Number,
    string Issuer,
    RegionCode Region,
    DateOnly IssuedOn,
    string Title,
    string Sha256,
    string MediaType,
    int Size,
    string RegisteredBy,
    long RegisteredAt)
{
    /// <summary>That it was withdrawn; null while it is in force.</summary>
    public DocumentWithdrawal? Withdrawal { get; init; }

    /// <summary>The seal over all of it.</summary>
    public Seal Seal { get; init; }
}
