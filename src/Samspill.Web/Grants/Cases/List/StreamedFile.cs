using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Samspill.Web.Grants;

/// <summary>A file that is written while it is sent, so that its size costs no memory.</summary>
public sealed class StreamedFile(string mediaType, string name, Func<Stream, CancellationToken, Task> write) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = mediaType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = name }.ToString();
        await write(response.Body, context.HttpContext.RequestAborted);
    }
}
