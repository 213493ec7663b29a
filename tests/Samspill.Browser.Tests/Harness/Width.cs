namespace Samspill.Browser.Tests.Harness;

/// <summary>No page may scroll sideways; wide tables scroll inside their own frame.</summary>
internal static class Width
{
    public static async Task FitsAsync(IPage page)
    {
        var overflow = await page.EvaluateAsync<string[]>("""
            () => {
              const { scrollWidth, clientWidth } = document.documentElement;
              if (scrollWidth <= clientWidth) return [];
              return [...document.querySelectorAll("body *")]
                .filter((element) => element.getBoundingClientRect().right > clientWidth + 1 && !element.closest(".sp-scroll, .sp-stages"))
                .map((element) => element.outerHTML.slice(0, 120))
                .slice(0, 5).concat(`page is ${scrollWidth} wide, window ${clientWidth}`);
            }
            """);
        overflow.ShouldBeEmpty($"{page.Url} scrolls sideways");
    }
}
