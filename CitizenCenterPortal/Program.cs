return await CitizenCenterPortal.Shell.CommandLine.RunAsync(args);
