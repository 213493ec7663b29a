using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Samspill.Domain.Grants.Attachments;
using Samspill.Domain.Grants.Cases;
using Samspill.Domain.Spine;

namespace Samspill.Web.Tests.Attachments;

/// <summary>Attaches files as a browser without script does.</summary>
internal static class Uploading
{
    /// <summary>Chooses a file on the page and presses the button.</summary>
    public static Task<PageSeen> UploadAsync(this PageSeen page, byte[] content, string name, string field = "Need.PlanReference", bool isChunked = false)
    {
        var form = page.Form;
        var body = new MultipartFormDataContent
        {
            { new StringContent(Hidden(form, "__skjema")), "__skjema" },
            { new StringContent(Hidden(form, "Attachment")), "Attachment" },
            { new StringContent(field), "Field" },
        };

        // The name goes as it is, also when it holds what a well-behaved client would take away.
        var file = new ByteArrayContent(content);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"Upload\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        body.Add(file);
        body.HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8;
        var request = new HttpRequestMessage(HttpMethod.Post, page.Url) { Content = body };
        if (isChunked) { request.Headers.TransferEncodingChunked = true; }
        return page.Visitor.SendAsync(request, page.Url);
    }

    /// <summary>The files a case has had, in the order they were attached.</summary>
    public static Task<List<Attachment>> FilesOfAsync(this World world, Guid id) => world.AskAsync(async db =>
        (await db.Attachments.AsNoTracking().Where(file => file.Case == new Ref<GrantCase>(id)).ToListAsync()).OrderBy(file => file.AttachedAt).ToList());

    private static string Hidden(IHtmlFormElement form, string name) => form.QuerySelector<IHtmlInputElement>($"input[name={name}]").ShouldNotBeNull($"no {name} in the form").Value;
}
