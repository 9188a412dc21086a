using HealthPass.Grains.People.Linking;
using Xunit;

namespace HealthPass.Tests.People;

/// <summary>Which registrations may be one person's.</summary>
public sealed class PersonLikenessTests
{
    private static readonly Guid One = new("00000000-0000-0000-0000-000000000001");
    private static readonly Guid Other = new("00000000-0000-0000-0000-000000000002");

    [Theory]
    [InlineData(true, 1, 1, true)]
    [InlineData(true, 1, 2, false)]
    [InlineData(true, 1, 0, true)]
    [InlineData(true, 0, 0, true)]
    [InlineData(false, 1, 1, false)]
    [InlineData(false, 0, 0, false)]
    public void A_name_and_a_phone_are_one_persons_where_no_date_of_birth_says_otherwise(bool sameName, int birth, int otherBirth, bool isLike)
    {
        var one = new PersonLikeness([], One, BirthOf(birth), Samples.Noon, Samples.Village.Code);
        var other = new PersonLikeness([], sameName ? One : Other, BirthOf(otherBirth), Samples.Noon, Samples.Village.Code);
        Assert.Equal((isLike, isLike), (one.IsLike(other), other.IsLike(one)));
    }

    private static Guid? BirthOf(int birth) => birth switch { 0 => null, 1 => One, _ => Other };
}
