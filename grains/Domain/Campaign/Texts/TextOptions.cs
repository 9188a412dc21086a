using System.ComponentModel.DataAnnotations;

namespace HealthPass.Grains.Campaign.Texts;

/// <summary>The campaign's texts: the configuration section <c>HealthPass:Texts</c>.</summary>
public sealed class TextOptions
{
    /// <summary>What stands in a text before a link's token, for instance <c>jkm.example.cn/t/</c>: a short address that leads to this system's <c>/t/</c>.</summary>
    [Required, StringLength(40, MinimumLength = 4, ErrorMessage = "HealthPass:Texts:LinkBase must have 4 to 40 characters.")]
    [RegularExpression("^[A-Za-z0-9./:-]+/$", ErrorMessage = "HealthPass:Texts:LinkBase must be an address that ends with a slash.")]
    public string LinkBase { get; set; } = "jkm.example.cn/t/";
}
