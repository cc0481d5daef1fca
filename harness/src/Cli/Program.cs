using ConformanceHarness.Cli.Commands;

return await CommandLine.RunAsync(args).ConfigureAwait(false);
