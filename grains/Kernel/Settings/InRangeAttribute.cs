using System.ComponentModel.DataAnnotations;

namespace HealthPass.Kernel.Settings;

/// <summary>A range with a message of its own: of a plain <see cref="RangeAttribute"/> the generator of validators drops it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InRangeAttribute : RangeAttribute
{
    /// <summary>A range of whole numbers, both ends included.</summary>
    public InRangeAttribute(int minimum, int maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>A range of numbers, both ends included.</summary>
    public InRangeAttribute(double minimum, double maximum)
        : base(minimum, maximum)
    {
    }

    /// <summary>A range of another type, its ends written as text and included.</summary>
    public InRangeAttribute(Type type, string minimum, string maximum)
        : base(type, minimum, maximum) => ParseLimitsInInvariantCulture = true;
}
