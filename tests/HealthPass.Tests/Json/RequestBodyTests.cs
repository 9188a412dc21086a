using System.Text;
using System.Text.Json;
using HealthPass.Api.Json;
using HealthPass.Api.Problems;
using Microsoft.AspNetCore.Http;
using Xunit;

namespace HealthPass.Tests.Json;

public sealed class RequestBodyTests
{
    [Fact]
    public async Task A_name_that_is_not_UTF_8_is_refused()
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream([.. "{\""u8, 0xE7, .. "ateId\":1}"u8]);
        var problem = (await Assert.ThrowsAsync<ProblemException>(async () => await RequestBody.ReadAsync<Outer>(context))).Problem;
        Assert.Equal(ProblemCodes.MalformedJson, problem.Code);
    }

    [Theory]
    [InlineData("""{"name":"East","inner":{"count":1},"rows":[{"count":2}]}""", null, null)]
    [InlineData("""{"bogus":1}""", ProblemCodes.UnknownField, "$.bogus.")]
    [InlineData("""{"Name":"East"}""", ProblemCodes.UnknownField, "$.Name.")]
    [InlineData("""{"inner":{"count":1,"more":{}}}""", ProblemCodes.UnknownField, "$.inner.more.")]
    [InlineData("""{"rows":[{"count":1},{"sum":1}]}""", ProblemCodes.UnknownField, "$.rows[1].sum.")]
    [InlineData("""{"name":5}""", ProblemCodes.FieldInvalid, "$.name.")]
    [InlineData("""{"name":"East","inner":"deep"}""", ProblemCodes.FieldInvalid, "$.inner.")]
    [InlineData("""{"inner":{"count":"1"}}""", ProblemCodes.FieldInvalid, "$.inner.count.")]
    [InlineData("""{"inner":{"count":1.5}}""", ProblemCodes.FieldInvalid, "$.inner.count.")]
    [InlineData("""{"inner":{"count":99999999999}}""", ProblemCodes.FieldInvalid, "$.inner.count.")]
    [InlineData("""{"id":"no uuid"}""", ProblemCodes.FieldInvalid, "$.id.")]
    [InlineData("""{"name":"\ud800"}""", ProblemCodes.FieldInvalid, "$.name.")]
    [InlineData("""{"\ud800name":1}""", ProblemCodes.MalformedJson, "half a character")]
    [InlineData("""{"name":"East","\ud800name":1}""", ProblemCodes.MalformedJson, "half a character")]
    [InlineData("""[]""", ProblemCodes.FieldInvalid, "$.")]
    [InlineData("""5""", ProblemCodes.FieldInvalid, "$.")]
    [InlineData("null", ProblemCodes.MalformedJson, "object")]
    [InlineData("", ProblemCodes.MalformedJson, "line 0, byte 0")]
    [InlineData("{", ProblemCodes.MalformedJson, "line 0, byte 1")]
    [InlineData("""{"name":"East"}}""", ProblemCodes.MalformedJson, "line 0, byte 15")]
    [InlineData("""{"name":"East",}""", ProblemCodes.MalformedJson, "line 0, byte 15")]
    [InlineData("{\n'name':1}", ProblemCodes.MalformedJson, "line 1, byte 0")]
    [InlineData("""{"name":"East","name":"West"}""", ProblemCodes.MalformedJson, "line 0")]
    [InlineData("""{"name":[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]}""", ProblemCodes.MalformedJson, "line 0")]
    public async Task A_body_is_read_or_refused_with_the_place_of_its_fault(string body, string? code, string? place)
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        if (code is null)
        {
            Assert.Equal("East", (await RequestBody.ReadAsync<Outer>(context)).Name);
            return;
        }

        var problem = (await Assert.ThrowsAsync<ProblemException>(async () => await RequestBody.ReadAsync<Outer>(context))).Problem;
        Assert.Equal(code, problem.Code);
        Assert.Contains(place!, problem.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"count":1}""", null)]
    [InlineData("""{"Count":1}""", ProblemCodes.UnknownField)]
    [InlineData("""{"count":"1"}""", ProblemCodes.FieldInvalid)]
    [InlineData("""{"count":1,"count":2}""", ProblemCodes.MalformedJson)]
    [InlineData("null", ProblemCodes.MalformedJson)]
    public void An_element_of_a_batch_is_told_the_same(string element, string? code)
    {
        using var document = JsonDocument.Parse(element);

        Assert.Equal(code is null, RequestBody.TryRead<Inner>(document.RootElement, out _, out var problem));

        Assert.Equal(code, problem?.Code);
    }

    [Fact]
    public async Task What_a_person_is_called_is_not_repeated()
    {
        var context = new DefaultHttpContext();
        context.Request.ContentType = "application/json";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes("""{"name":{"given":"张三"}}"""));

        var problem = (await Assert.ThrowsAsync<ProblemException>(async () => await RequestBody.ReadAsync<Outer>(context))).Problem;

        Assert.DoesNotContain("张三", problem.Detail, StringComparison.Ordinal);
    }

    private sealed record Outer(string? Name, Inner? Inner, IReadOnlyList<Inner>? Rows, Guid? Id);

    private sealed record Inner(int Count);
}
