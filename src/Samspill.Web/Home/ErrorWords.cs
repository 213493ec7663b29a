namespace Samspill.Web.Home;

/// <summary>What is said of a status: what happened, whether anything is lost, what to do now; keys of texts.</summary>
public sealed record ErrorWords(string Title, string What, string Safe, string Now)
{
    private const string NothingChanged = "home.error-nothing-changed";

    private static readonly ErrorWords Other = new("home.error-other", "home.error-other-what", NothingChanged, "home.error-other-now");

    private static readonly Dictionary<int, ErrorWords> Known = new()
    {
        [400] = new("home.error-400", "home.error-400-what", NothingChanged, "home.error-400-now"),
        [401] = new("home.error-401", "home.error-401-what", NothingChanged, "home.error-401-now"),
        [403] = new("home.error-403", "home.error-403-what", NothingChanged, "home.error-403-now"),
        [404] = new("home.error-404", "home.error-404-what", NothingChanged, "home.error-404-now"),
        [405] = new("home.error-405", "home.error-405-what", NothingChanged, "home.error-405-now"),
        [409] = new("home.error-409", "home.error-409-what", NothingChanged, "home.error-409-now"),
        [413] = new("home.error-413", "home.error-413-what", NothingChanged, "home.error-413-now"),
        [422] = new("home.error-422", "home.error-422-what", NothingChanged, "home.error-422-now"),
        [500] = new("home.error-500", "home.error-500-what", "home.error-500-safe", "home.error-500-now"),
    };

    public static ErrorWords Of(int status) => Known.GetValueOrDefault(status, Other);
}
