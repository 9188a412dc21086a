namespace HealthPass.Tests;
public sealed class T { [Xunit.Fact] public void A() => Xunit.Assert.True(1 + 1 == 2); }
