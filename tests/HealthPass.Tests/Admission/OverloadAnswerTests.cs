using System.Globalization;
using System.Text.Json;
using HealthPass.Api.Admission;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace HealthPass.Tests.Admission;

public sealed class OverloadAnswerTests
{
    [Fact]
    public async Task A_refusal_is_a_problem_with_a_code_and_a_time_to_come_back()
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        await new OverloadAnswer(new(new()), new()).WriteAsync(context);
        await context.Response.BodyWriter.FlushAsync();
        Assert.Equal(429, context.Response.StatusCode);
        Assert.Equal("application/problem+json", context.Response.ContentType);
        Assert.Equal(context.Response.ContentLength, body.Length);
        Assert.InRange(int.Parse(context.Response.Headers.RetryAfter!, CultureInfo.InvariantCulture), 1, 5);
        using var problem = JsonDocument.Parse(body.ToArray());
        Assert.Equal("overloaded", problem.RootElement.GetProperty("code").GetString());
        Assert.Equal(429, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Fact]
    public void Callers_are_asked_to_come_back_at_different_times()
    {
        var times = Enumerable.Range(0, 5_000).Select(_ => OverloadAnswer.RetryAfter()).CountBy(text => text).ToDictionary();
        Assert.Equal(["1", "2", "3", "4", "5"], times.Keys.Order());
        Assert.All(times.Values, count => Assert.InRange(count, 700, 1_300));
    }
}
