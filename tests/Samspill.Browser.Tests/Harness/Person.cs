namespace Samspill.Browser.Tests.Harness;

/// <summary>Somebody of the demo county at a page of their own.</summary>
internal static class Person
{
    /// <summary>Signs in through the sign-in page, by the button for the person.</summary>
    public static async Task SignInAsync(this IPage page, Guid person)
    {
        await page.GotoAsync("/logg-inn");
        await page.SignInHereAsync(person);
    }

    /// <summary>The same for somebody who stands on the sign-in page.</summary>
    public static async Task SignInHereAsync(this IPage page, Guid person)
    {
        await page.Locator($"main form:has([value='{person}']) button[type=submit], main form button[value='{person}']").First.LeadsOnAsync();
        page.Url.ShouldNotContain("/logg-inn");
    }
}
