using System.Collections.Immutable;
using HealthPass.Grains.People;
using HealthPass.Kernel.Wire;

namespace HealthPass.Grains.Corrections;

/// <summary>Wire names of <see cref="CorrectionField"/>, and which of them a correction has.</summary>
public static class CorrectionFields
{
    private static readonly WireNames<CorrectionField> Wire = new(
    [
        (CorrectionField.Name, "name"),
        (CorrectionField.Phone, "phone"),
        (CorrectionField.Region, "region"),
    ]);

    /// <summary>The name on the wire and in the audit trail.</summary>
    /// <param name="field">The field.</param>
    /// <returns>Lower snake case.</returns>
    public static string ToWire(this CorrectionField field) => Wire.Of(field);

    /// <summary>What a correction puts right.</summary>
    /// <param name="correction">The correction.</param>
    /// <returns>Its fields, in a fixed order.</returns>
    public static ImmutableArray<CorrectionField> Of(PersonCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(correction);
        return
        [
            .. correction.Name is null ? (CorrectionField[])[] : [CorrectionField.Name],
            .. correction.Phone is null ? (CorrectionField[])[] : [CorrectionField.Phone],
            .. correction.Region is null ? (CorrectionField[])[] : [CorrectionField.Region],
        ];
    }

    /// <summary>What lists say of a correction.</summary>
    internal static string TitleOf(ImmutableArray<CorrectionField> fields) => "更正" + string.Join('、', fields.Select(field => field switch
    {
        CorrectionField.Name => "姓名",
        CorrectionField.Phone => "手机号",
        _ => "居住地",
    }));
}
