using Samspill.Web.Commands;

return await CommandLine.RunAsync(args);

/// <summary>The program; public so that tests can host it.</summary>
public sealed partial class Program;
