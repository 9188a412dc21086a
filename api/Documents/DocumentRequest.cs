using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Documents;

/// <summary>A command document (指挥部文件) for the register.</summary>
/// <param name="Number">Its number as it was issued, e.g. <c>川指〔2021〕1号</c>; 1 to 64 characters.</param>
/// <param name="Issuer">The unit that issued it, 1 to 100 characters.</param>
/// <param name="RegionCode">The unit's region: the document counts in it and below.</param>
/// <param name="IssuedOn">The day that it bears, yyyy-MM-dd.</param>
/// <param name="Title">Its title, 1 to 200 characters.</param>
/// <param name="File">The file in Base64: a PDF, PNG or JPEG of at most 10 MB, which its first bytes tell.</param>
public sealed record DocumentRequest(
    [property: Required, StringLength(64)] string? Number,
    [property: Required, StringLength(100)] string? Issuer,
    [property: Required] string? RegionCode,
    [property: Required] string? IssuedOn,
    [property: Required, StringLength(200)] string? Title,
    [property: Required] byte[]? File);
