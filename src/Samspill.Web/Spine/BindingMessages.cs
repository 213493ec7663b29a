using Microsoft.AspNetCore.Mvc.Filters;
using Samspill.Web.Texts;

namespace Samspill.Web.Spine;

/// <summary>Puts the framework's messages into the user's language: the framework is given keys, and this filter reads them out.</summary>
public sealed class BindingMessages : IPageFilter
{
    private const string Sign = "text:";

    /// <summary>A key where a message is expected.</summary>
    public static string Mark(string key) => Sign + key;

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var texts = context.HttpContext.RequestServices.GetRequiredService<TextCatalog>();
        foreach (var (key, entry) in context.ModelState)
        {
            var marked = entry.Errors.Where(error => error.ErrorMessage.StartsWith(Sign, StringComparison.Ordinal)).Select(error => error.ErrorMessage[Sign.Length..]).Distinct().ToList();
            if (marked.Count == 0) { continue; }
            entry.Errors.Clear();
            foreach (var text in marked) { context.ModelState.AddModelError(key, texts[text]); }
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }
}
