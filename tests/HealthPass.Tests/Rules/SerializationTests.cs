using HealthPass.Grains.Health;
using HealthPass.Grains.People;
using HealthPass.Grains.People.Documents;
using HealthPass.Grains.Venues;
using HealthPass.Kernel.People;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using Xunit;
using TestResult = HealthPass.Grains.Health.TestResult;

namespace HealthPass.Tests.Rules;

public sealed class SerializationTests
{
    [Fact]
    public void Values_that_only_a_parser_makes_survive_the_serializer()
    {
        using var services = new ServiceCollection().AddSerializer().BuildServiceProvider();
        var serializer = services.GetRequiredService<Serializer>();
        Assert.True(DocumentParser.TryParse("resident_id", "11010519491231002X", new(2021, 1, 11), out var document, out _));
        Assert.True(PhoneNumber.TryParse("13800138000", out var phone));
        Assert.True(CreditCode.TryParse("91350100M000100Y43", out var code, out _));
        var now = new DateTimeOffset(2021, 9, 1, 8, 0, 0, TimeSpan.FromHours(8));
        var fact = new Fact(Guid.NewGuid(), "SC17", now, null, now.AddDays(3), Guid.NewGuid(), "川指〔2021〕1号", "四川省指挥部", now, null);
        Same(document);
        Same(phone);
        Same(code);
        Same(NameMask.Of("王小明"));
        Same(CategoryRules.Default(VenueCategory.Hospital) with { TestWithinHours = 48 });
        Same(fact);
        Same(new TestResult(null, now, true, "lab"));
        Same(ColourRules.Decide(RuleBooks.Load().Editions[0], [fact], [], now, now));

        void Same<T>(T value) => Assert.Equal(value, serializer.Deserialize<T>(serializer.SerializeToArray(value)));
    }
}
