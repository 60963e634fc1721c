using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace Localize.ChatModels.Tests;

/// <summary>A model of ours: reads the JSON it is sent and answers by a script, one step a call, the last step for all further calls.</summary>
internal sealed class ScriptedChatClient(params Func<JsonArray, ChatResponse>[] steps) : IChatClient
{
    private int calls;

    public List<IReadOnlyList<ChatMessage>> Requests { get; } = [];

    public List<ChatOptions?> Settings { get; } = [];

    public int Calls => Volatile.Read(ref calls);

    /// <summary>Answers each item with a text made from its own.</summary>
    public static Func<JsonArray, ChatResponse> Each(Func<string, string> translate) => items => Answer(items.Select(item => ((string)item!["id"]!, translate((string)item["text"]!))));

    /// <summary>Answers each item with its own text, the terms of its glossary put in, as a model that follows its instruction would.</summary>
    public static ChatResponse Obey(JsonArray items) => Answer(items.Select(item => ((string)item!["id"]!, (item["glossary"]?.AsArray() ?? []).Aggregate(
        (string)item["text"]!, (text, entry) => text.Replace((string)entry!["source"]!, (string)entry["target"]!, StringComparison.Ordinal)))));

    public static ChatResponse Answer(IEnumerable<(string Id, string Text)> items) => Text(new JsonObject
    {
        ["items"] = new JsonArray([.. items.Select(item => (JsonNode)new JsonObject { ["id"] = item.Id, ["text"] = item.Text })]),
    }.ToJsonString());

    public static ChatResponse Text(string text, ChatFinishReason? reason = null) =>
        new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = reason ?? ChatFinishReason.Stop };

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ChatMessage[] sent = [.. messages];
        int call = Interlocked.Increment(ref calls);
        lock (Requests)
        {
            Requests.Add(sent);
            Settings.Add(options);
        }

        JsonArray items = JsonNode.Parse(sent[1].Text)!["items"]!.AsArray();
        return Task.FromResult(steps[Math.Min(call, steps.Length) - 1](items));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ChatResponse response = await GetResponseAsync(messages, options, cancellationToken);
        yield return new ChatResponseUpdate(ChatRole.Assistant, response.Text);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("scripted", defaultModelId: "scripted-1") : null;

    public void Dispose()
    {
    }
}
