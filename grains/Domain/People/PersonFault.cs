namespace HealthPass.Grains.People;

/// <summary>Why a person does not change.</summary>
internal enum PersonFault : byte
{
    None = 0,
    NotRegistered = 1,
    AlreadyRegistered = 2,
    OutOfScope = 3,
    TooManyFacts = 4,
    NameLimited = 5,
    TooManyCodes = 6,
    CodeWrong = 7,
    AlreadyBound = 8,
    NotGreen = 9,
    TooManyCorrections = 10,
    TooManyTies = 11,
}
