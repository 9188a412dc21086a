using HealthPass.GateCommand;

return await GateProgram.RunAsync(args, Console.Out, Console.Error);
