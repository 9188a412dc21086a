global using System.Globalization;
global using System.Net;
global using System.Text;
global using System.Text.Json;
global using HealthPass.SystemTests.Running;
global using HealthPass.Tests.Fakes;
global using Xunit;
