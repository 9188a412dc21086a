namespace HealthPass.Demo.Calls;

/// <summary>A document as the API takes it.</summary>
internal sealed record DocumentBody(string Type, string Number)
{
    /// <summary>A resident identity card.</summary>
    public static DocumentBody ResidentId(string number) => new("resident_id", number);

    /// <summary>Nothing of the number.</summary>
    public override string ToString() => Type;
}
