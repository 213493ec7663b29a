using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Samspill.Web.Security;

/// <summary>A page that has no handler for a method says so (405) instead of showing itself as if nothing had been sent.</summary>
public sealed class MethodFilter : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var method = context.HttpContext.Request.Method;
        var isReading = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        if (context.HandlerMethod is null && !isReading) { context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed); }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
