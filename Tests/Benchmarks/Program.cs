Console.Error.WriteLine("usage: dotnet run -c Release --project Tests/Benchmarks -- turns");
return 2;
