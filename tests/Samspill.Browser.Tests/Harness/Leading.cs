namespace Samspill.Browser.Tests.Harness;

/// <summary>
/// What leads to another page. The wait begins before the press: whoever begins to wait afterwards waits for nothing when the page has come
/// already, and reads the old page when it has not.
/// </summary>
internal static class Leading
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Presses, and waits until another page is loaded.</summary>
    public static async Task LeadsOnAsync(this IPage page, Func<Task> press)
    {
        var (from, loaded) = (page.Url, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        void IsLoaded(object? sender, IPage one) => loaded.TrySetResult();
        page.Load += IsLoaded;
        try
        {
            await press();
            await loaded.Task.WaitAsync(Patience);
        }
        catch (TimeoutException late)
        {
            throw new TimeoutException($"What was pressed on {from} led nowhere; the browser is at {page.Url}.", late);
        }
        finally
        {
            page.Load -= IsLoaded;
        }
    }

    /// <summary>Clicks, and waits until another page is loaded: a form may save what is unsent before it goes.</summary>
    public static Task LeadsOnAsync(this ILocator pressed) => pressed.Page.LeadsOnAsync(() => pressed.ClickAsync());
}
