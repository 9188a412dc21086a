using HealthPass.Grains.Staff.Passwords;
using Xunit;

namespace HealthPass.Tests.Staff;

public sealed class PasswordRulesTests
{
    private static readonly CommonPasswords Common = CommonPasswords.Load();
    private readonly PasswordRules _rules = new(Common);

    [Theory]
    [InlineData("elevenchars", PasswordFault.TooShort)]
    [InlineData("我的家在岷江边上的小", PasswordFault.TooShort)]
    [InlineData("unbelievable", PasswordFault.Common)]
    [InlineData("UNBELIEVABLE", PasswordFault.Common)]
    [InlineData("password2024!", PasswordFault.Common)]
    [InlineData("!!!!123dragon456", PasswordFault.Common)]
    [InlineData("qwertyqwerty", PasswordFault.Common)]
    [InlineData("aaaaaaaaaaaaaa", PasswordFault.Common)]
    [InlineData("abababababab", PasswordFault.Common)]
    [InlineData("123456789012", PasswordFault.Common)]
    [InlineData("210987654321", PasswordFault.Common)]
    [InlineData("abcdefghijkl", PasswordFault.Common)]
    [InlineData("the Wang-Fang family", PasswordFault.HoldsName)]
    [InlineData("panda climbs a bamboo", PasswordFault.None)]
    [InlineData("我的家在岷江边上的小村里", PasswordFault.None)]
    [InlineData("kfwjqzlrtbna", PasswordFault.None)]
    public void A_password_is_long_and_none_of_the_commonest_and_may_be_of_any_characters(string password, PasswordFault expected) =>
        Assert.Equal(expected, _rules.Judge("wang-fang", password));

    [Fact]
    public void A_text_that_nobody_types_is_not_hashed() => Assert.Equal(PasswordFault.TooLong, _rules.Judge("wang", string.Concat(Enumerable.Repeat("kfwjq zl", 17))));

    [Fact]
    public void The_list_has_ten_thousand() => Assert.InRange(Common.Count, 10_000, 11_000);
}
