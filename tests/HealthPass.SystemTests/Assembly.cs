using System.Runtime.Versioning;
using Xunit.Sdk;
using Xunit.v3;

// Processes, browsers and the clock of a small machine are shared: one test at a time.
[assembly: Parallelization(Mode = ParallelMode.None)]
[assembly: SupportedOSPlatform("linux")]
