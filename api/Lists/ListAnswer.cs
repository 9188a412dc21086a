using System.ComponentModel.DataAnnotations;

namespace HealthPass.Api.Lists;

/// <summary>A list that was uploaded.</summary>
/// <param name="UploadId">Its id.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="State">How far it is: looked at (a dry run), being done, done.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Bad">With how many something is wrong; they are never done.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Refused">How many were refused when they were to be done.</param>
/// <param name="UploadedAt">When it was uploaded; it is kept for 30 days.</param>
/// <param name="Unchanged">How many say what was so already when they were looked at; there is nothing to do for them.</param>
public sealed record ListAnswer(
    string UploadId,
    string FileName,
    [property: AllowedValues("receiving", "checked", "applying", "applied")] string State,
    int Rows,
    int Bad,
    int Done,
    int Refused,
    string UploadedAt,
    int Unchanged);
