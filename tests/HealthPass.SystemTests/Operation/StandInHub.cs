using Microsoft.AspNetCore.SignalR;

namespace HealthPass.SystemTests.Operation;

/// <summary>A hub that says at which node it is.</summary>
internal sealed class StandInHub(StandInNode node) : Hub
{
    public string Where() => node.Name;
}
