namespace HealthPass.Demo.Calls;

/// <summary>A document as the API takes it.</summary>
/// <param name="Type">Wire name of its type.</param>
/// <param name="Number">Its number.</param>
internal sealed record DocumentBody(string Type, string Number)
{
    /// <summary>A resident identity card.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The document.</returns>
    public static DocumentBody ResidentId(string number) => new("resident_id", number);

    /// <summary>Nothing of the number.</summary>
    /// <returns>The type.</returns>
    public override string ToString() => Type;
}
