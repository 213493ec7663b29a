using System.Text.Encodings.Web;
using System.Text.Unicode;
using Designsystemet.Razor;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;
using Samspill.Web.Grants;
using Samspill.Web.Grants.Attachments;
using Samspill.Web.Home.Calendars;
using Samspill.Web.Home.News;
using Samspill.Web.Notices;
using Samspill.Web.Notices.Mail;
using Samspill.Web.Security;
using Samspill.Web.Shared;
using Samspill.Web.Spine;
using Samspill.Web.Spine.Followers;
using Samspill.Web.Spine.Live;
using Samspill.Web.Storage;
using Samspill.Web.Texts;

namespace Samspill.Web;

/// <summary>What the program is made of: services and the order a request goes through them.</summary>
public static class Application
{
    // A search that is too long is answered at its field, and a package of decisions names the cases left out of it.
    private const int LongestRequestLine = 128 * 1024;

    /// <summary>Builds the application for a database setting (see <see cref="Provider"/>).</summary>
    public static WebApplication Build(string[] args, string database, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Application).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => (kestrel.AddServerHeader, kestrel.Limits.MaxRequestBodySize, kestrel.Limits.MaxRequestLineSize) = (false, ReadableText.Largest, LongestRequestLine));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        Services(builder, database);
        adjust?.Invoke(builder);
        var app = builder.Build();

        // A setting that cannot be read stops the program, not the first who needs it.
        app.Services.GetRequiredService<PublicAddress>();
        Pipeline(app);
        return app;
    }

    private static void Services(WebApplicationBuilder builder, string database)
    {
        var services = builder.Services;
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new DemoSignIn(SignIn.AllowsDemo(builder.Configuration, builder.Environment)));
        services.AddSingleton<RuleBook>();
        services.AddDbContextPool<SamspillDb>(options => Provider.Configure(options, database));
        services.AddSingleton<Memory>().AddScoped<Remembered>();
        services.AddScoped<CurrentActor>().AddScoped<Recorder>().AddScoped<Reader>().AddScoped<Sealing>().AddScoped<Verification>();
        services.AddScoped<TextCatalog>().AddScoped(LanguageChoice.ForTagHelpers);
        services.AddSingleton<LedgerSignal>().AddSingleton<Lease>().AddSingleton<Pursuit>();
        services.AddHostedService<DailyRounds>().AddHostedService<FollowersAtWork>().AddHostedService<GivingBack>();
        services.AddLive();
        services.AddAttachments(database);
        AddNotices(builder);
        services.AddScoped<DeviceKeys>().AddScoped<Presences>();
        services.AddSingleton<FeedGate>().AddScoped<CalendarFeeds>().AddScoped<NewsMarks>();
        services.AddScoped<WrittenParts>().AddScoped<CaseList>().AddScoped<ViewShelf>().AddScoped<CaseListFile>().AddScoped<CaseNeighbours>();
        SessionKeys.Use(builder);
        builder.AddSignIn();
        builder.AddCompression();
        services.AddAntiforgery(options =>
        {
            (options.Cookie.Name, options.FormFieldName) = ("samspill-skjema", "__skjema");
            options.Cookie.SecurePolicy = builder.Environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        });

        // A list with some hundred lines posts eight values a line.
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(options => options.ValueCountLimit = 20_000);
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);

        // Pages are UTF-8: letters stand as they are, and only what could be taken for markup is written otherwise.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options => options.RootDirectory = "/").AddMvcOptions(options =>
        {
            options.MaxModelBindingCollectionSize = 20_000;
            options.Filters.Add<MethodFilter>();
            options.Filters.Add<BindingMessages>();
            options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            Binding.Configure(options);
        });
    }

    private static void AddNotices(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(services => PublicAddress.Read(services.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton(MailSetup.Read(builder.Configuration)).AddSingleton<MailSending>().AddHostedService<MailRounds>();
        builder.Services.AddScoped<NoticeMaking>().AddScoped<NoticeBox>().AddScoped<Reminding>();
        builder.Services.AddFollower<NoticeFollower>(NoticeFollower.Name, NoticeRules.Facts);
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseLanguageChoice();
        app.UseExceptionHandler("/feil/500");
        app.UseStatusCodePagesWithReExecute("/feil/{0}");
        if (app.Environment.IsProduction()) { app.UseHsts(); }
        app.UseRouting();
        app.UseReadableText();
        app.UseAuthentication();
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentActor>().SignedInAs(context.User);
            return next(context);
        });
        app.UseAuthorization();
        app.UseLargeForms();
        app.MapLinked();
        app.MapLanguageChoice();
        app.MapRazorPages().WithStaticAssets();
        app.MapStream(Urls.RecommendationStream, ListReader.FollowableAsync);

        // An address that leads nowhere is not found, also for somebody who has not signed in.
        app.MapFallback(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }
}
