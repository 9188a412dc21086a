using HealthPass.Api.Access;
using HealthPass.Api.Admission;
using HealthPass.Api.Endpoints;
using HealthPass.Api.Lists;
using HealthPass.Api.Problems;
using HealthPass.Grains.Audit;
using Microsoft.AspNetCore.Mvc;

namespace HealthPass.Api.Venues;

/// <summary>Venues are registered by list.</summary>
internal static class VenueUploadEndpoints
{
    public static void MapVenueUploads(this IEndpointRouteBuilder routes)
    {
        Map(
            routes.MapGroup("/v1/venues/lists").WithTags("Venues"), new("venues"), "venues", AuditActions.VenueListUploaded, AuditActions.VenueListApplied,
            "The first row names the columns: 名称 `name`, 类别 `category`, 区划代码 `region_code`, 地址 `address`, 统一社会信用代码 `credit_code`.",
            "Submit the good rows of a list of venues",
            "It goes on by itself, whatever node ends, and no row makes a second venue. A row becomes what a single registration by the account would: submitted for review, or, by a county or an authority above, in use at once.");
        Map(
            routes.MapGroup("/v1/venues/expected/lists").WithTags("Venues"), new("expected_venues"), "places that should have a code", AuditActions.ExpectedListUploaded,
            AuditActions.ExpectedListApplied,
            "The first row names the columns: 名称 `name`, 类别 `category`, 区划代码 `region_code`, 数量 `count`, 来源 `source`. A row with a name is one place; without one it says how many places of the category the region should have. A `count` of 0 takes what an earlier list said off again. By a county or an authority above.",
            "Expect the places of a list",
            "It goes on by itself, whatever node ends. The same name, category and region is the same place, so that a list can be uploaded again after it was mended.");
    }

    private static void Map(
        RouteGroupBuilder group, ListTopic topic, string what, AuditAction uploaded, AuditAction applied, string columns, string summary, string description)
    {
        var officials = Declaration.For(Callers.Staff(AccessNames.VenueAdministrator)).Within(Scope.Own);
        var one = officials.Refuses(StatusCodes.Status404NotFound, ProblemCodes.ListUnknown);
        _ = group.MapGet("/", (Call call, ListDesk desk) => desk.ListAsync(topic, call))
            .Declare(officials.As(CallClass.Report))
            .WithSummary($"Lists of {what} that the account has uploaded, newest first")
            .Produces<ListsAnswer>();
        _ = group.MapPut("/{id:guid}", (Guid id, string? name, Call call, ListDesk desk, HttpContext context) => desk.ReceiveAsync(topic, id, name, call, context))
            .Declare(one.As(CallClass.Application, costPerKibibyte: 1).Audited(uploaded)
                .Refuses(StatusCodes.Status400BadRequest, ListDesk.Problems))
            .WithMetadata(new RequestSizeLimitAttribute(ListSpool.MaxBytes))
            .WithSummary($"Upload a list of {what}: a dry run")
            .WithDescription($"{ListWords.Form} {columns} {ListWords.DryRun}")
            .Accepts<byte[]>("text/csv", ListWords.Workbook, "application/octet-stream")
            .Produces<ListAnswer>();
        _ = group.MapGet("/{id:guid}", (Guid id, Call call, ListDesk desk) => desk.GetAsync(topic, id, call))
            .Declare(one.As(CallClass.Report))
            .WithSummary($"How far a list of {what} is")
            .Produces<ListAnswer>();
        _ = group.MapGet("/{id:guid}/rows", (Guid id, int? after, bool? wrong, Call call, ListDesk desk) => desk.RowsAsync(topic, id, after, wrong, call))
            .Declare(one.As(CallClass.Report))
            .WithSummary($"What became of the rows of a list of {what}")
            .WithDescription(ListWords.Rows)
            .Produces<ListRowPage>();
        _ = group.MapGet("/{id:guid}/corrections", (Guid id, Call call, ListDesk desk) => desk.CorrectionsAsync(topic, id, call))
            .Declare(one.As(CallClass.Report))
            .WithSummary("The rows with which something is wrong, to be mended and uploaded as another list")
            .WithDescription(ListWords.Corrections)
            .Produces<byte[]>(StatusCodes.Status200OK, "text/csv");
        _ = group.MapPost("/{id:guid}/application", (Guid id, Call call, ListDesk desk) => desk.ApplyAsync(topic, id, call))
            .Declare(one.As(CallClass.Application).Audited(applied).Refuses(StatusCodes.Status409Conflict, ProblemCodes.ListNotRead))
            .WithSummary(summary)
            .WithDescription(description)
            .Produces<ListAnswer>();
    }
}
