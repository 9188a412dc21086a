using System.ComponentModel.DataAnnotations;

namespace HealthPass.Node;

/// <summary>The configuration section <c>HealthPass:Regions</c>.</summary>
internal sealed class RegionSettings : IValidatableObject
{
    public string? Folder { get; set; }

    public string? LostNodes { get; set; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!string.IsNullOrEmpty(Folder) && !Directory.Exists(Folder))
        {
            yield return new("HealthPass:Regions:Folder must be a folder with the files of an edition of the list of regions.");
        }
    }
}
