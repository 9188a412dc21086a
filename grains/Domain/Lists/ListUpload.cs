using HealthPass.Kernel.Regions;

namespace HealthPass.Grains.Lists;

/// <summary>A list that somebody uploaded.</summary>
/// <param name="UploadId">Its id, which the uploader chose: the same again is the same list.</param>
/// <param name="Kind">What it is a list of.</param>
/// <param name="Owner">The account that uploaded it.</param>
/// <param name="Region">The account's region, which bounds its rows.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="State">How far it is.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Bad">With how many something is wrong.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Refused">How many were refused when they were to be done.</param>
/// <param name="CreatedAt">Unix seconds.</param>
public sealed record ListUpload(
    Guid UploadId, string Kind, string Owner, RegionCode Region, string FileName, ListState State, int Rows, int Bad, int Done, int Refused, long CreatedAt)
{
    /// <summary>What its rows are about, where every row is about the same; empty otherwise.</summary>
    public string Subject { get; init; } = string.Empty;

    /// <summary>How many say what is so already.</summary>
    public int Unchanged { get; init; }
}
