using System.Runtime.Versioning;
using HealthPass.SystemTests.Browser;
using Xunit.Sdk;
using Xunit.v3;

// Most of a test's time is waiting, for a process to start or a number to arrive: three of them share two cores. What
// measures time, runs several nodes or wants all of the machine is in a collection of those that run alone.
[assembly: Parallelization(Mode = ParallelMode.Collections, MaxThreads = 3)]
[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: SupportedOSPlatform("linux")]
