using Localize.Engines;
using Localize.Engines.ChatModels;
using Localize.Testing;

namespace Localize.ChatModels.Tests;

public sealed class ChatModelContractTests : TranslationEngineContract
{
    protected override ITranslationEngine CreateEngine() => new ChatModelEngine(new ScriptedChatClient(ScriptedChatClient.Obey));
}

public sealed class RepairedChatModelContractTests : TranslationEngineContract
{
    protected override ITranslationEngine CreateEngine() => new RepairingEngine(new ChatModelEngine(new ScriptedChatClient(ScriptedChatClient.Obey)));
}
