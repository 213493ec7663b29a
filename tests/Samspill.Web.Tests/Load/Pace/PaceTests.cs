using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Samspill.Web.Tests.Load.Pace;

/// <summary>
/// The pace of the real program beside a raw minimal one on the same database (docs/performance.md). «make bench» measures with ten thousand cases
/// and keeps the figures under <c>artifacts/bench</c>; here it is seen that everything can be measured and every answer is as it must be.
/// </summary>
[Collection(Alone.Name)]
public sealed class PaceTests
{
    private static bool IsBench => Environment.GetEnvironmentVariable("SAMSPILL_BENCH") == "1";

    private static TimeSpan Length => IsBench ? TimeSpan.FromSeconds(2) : TimeSpan.FromMilliseconds(300);

    private static TimeSpan WarmUp => IsBench ? TimeSpan.FromSeconds(10) : Length;

    // The program gives memory back when nobody has asked for some seconds.
    private static TimeSpan Rest => IsBench ? TimeSpan.FromSeconds(10) : TimeSpan.Zero;

    private static int Turns => IsBench ? 4 : 1;

    [Fact]
    public async Task Everything_is_measured_and_every_answer_is_as_it_must_be()
    {
        var database = await MadeAsync();
        var world = new World { Made = database };
        await world.InitializeAsync();
        try
        {
            await MeasureAsync(world, database?.Setting ?? world.Database.Setting);
        }
        finally
        {
            await world.DisposeAsync();
        }
    }

    private static async Task MeasureAsync(World world, string database)
    {
        await using var program = new RunningProgram(database) { Place = "Staging" };
        var clock = Stopwatch.StartNew();
        await program.StartAsync();
        var coldStart = clock.ElapsedMilliseconds;
        using var yardstick = new YardstickProgram(database);
        await yardstick.StartedAsync();
        using var scene = new Scene(world, program.Address);
        var measuring = new Measuring(program.Address, yardstick.Address, Length, WarmUp, Turns);

        var (list, rawList) = await scene.ListAsync();
        var (one, rawOne) = await scene.CaseAsync();
        var (save, rawSave) = await scene.AutosaveAsync();
        var each = IsBench ? 150 : 4;
        var (submit, rawSubmit) = await scene.SubmitAsync(each * (Turns + Measuring.Rehearsals));
        var figures = new Dictionary<string, object>
        {
            ["database"] = TestDatabase.IsPostgres ? "postgresql" : "sqlite",
            ["cold_start_ms"] = coldStart,
            ["list"] = await measuring.CompareAsync(_ => list, _ => rawList),
            ["list_first_ms"] = (await measuring.TimesAsync(await scene.PagesOfListAsync())).Within(50),
            ["list_again_ms"] = (await measuring.TimesAsync(await scene.PagesOfListAsync())).Within(50),
            ["case"] = await measuring.CompareAsync(one, rawOne),
            ["autosave"] = await measuring.CompareAsync(save, rawSave),
            ["submit"] = await measuring.CompareAsync(submit, rawSubmit, each),
            ["search_p95_ms"] = (await measuring.TimesAsync(await scene.SearchesAsync(IsBench ? 200 : 15))).Within(95),
            ["workbench_p95_ms"] = (await measuring.TimesAsync(await scene.ActsInListAsync(IsBench ? 200 : 10))).Within(95),
        };
        figures["memory_at_work_mb"] = program.Megabytes;
        await Task.Delay(Rest);
        figures["memory_mb"] = program.Megabytes;
        figures["first_view"] = await FirstView.OfAsync(program.Address, (await scene.SignedInAsync(Input.Scenes.Caseworker)).Cookies);
        figures["errors"] = measuring.Errors;
        Keep(figures);
        measuring.Errors.ShouldBe(0);
    }

    // Ten thousand cases, made by acting, as «samspill demo» makes them.
    private static async Task<TestDatabase?> MadeAsync()
    {
        if (!IsBench) { return null; }
        var database = await TestDatabase.NewAsync();
        await using var program = new RunningProgram(database.Setting);
        var (answer, said) = await program.RunAsync("demo", "--cases", "10000", "--list-lines", "500");
        answer.ShouldBe(0, said);
        return database;
    }

    private static void Keep(Dictionary<string, object> figures)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "../../../../../artifacts/bench");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"pace-{figures["database"]}.json")), JsonSerializer.Serialize(figures));
    }
}
