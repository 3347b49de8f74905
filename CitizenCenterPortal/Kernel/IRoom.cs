using System.CommandLine;

namespace CitizenCenterPortal.Kernel;

/// <summary>A room registers itself: what it needs, what it answers, where it stands in the menu. The shell finds rooms by themselves.</summary>
public interface IRoom
{
    /// <summary>The room's use cases and what they need.</summary>
    void AddServices(IServiceCollection services)
    {
    }

    /// <summary>The room's addresses that are no pages.</summary>
    void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
    }

    /// <summary>The room's commands of the same binary.</summary>
    IEnumerable<Command> Commands(IServiceProvider services) => [];

    /// <summary>What the room needs in the database before anybody comes; must do nothing when it is there.</summary>
    Task PrepareAsync(IServiceProvider services, CancellationToken stop) => Task.CompletedTask;

    /// <summary>The room's entries of a caller's menu.</summary>
    IEnumerable<MenuItem> Menu(Caller caller) => [];
}
