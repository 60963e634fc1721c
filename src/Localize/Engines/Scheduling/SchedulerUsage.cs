namespace Localize.Engines.Scheduling;

/// <summary>What went through a <see cref="TranslationScheduler"/> so far.</summary>
/// <param name="Calls">Calls of the engine, retries included.</param>
/// <param name="Retries">Of those, repetitions of a call that failed.</param>
/// <param name="CharactersSent">Characters of answered calls as the engine measures them before sending.</param>
/// <param name="CharactersBilled">Characters of answered calls as the engine counted them afterwards.</param>
/// <param name="CharactersPossiblyBilled">Characters of calls that failed in a way that leaves open whether they are on the bill.</param>
/// <param name="SegmentsShared">Segments that got the answer of an equal one under way at the same time.</param>
/// <param name="SegmentsFromLedger">Segments whose answer an earlier run had paid for and not put to use.</param>
public readonly record struct SchedulerUsage(
    int Calls, int Retries, long CharactersSent, long CharactersBilled, long CharactersPossiblyBilled, int SegmentsShared, int SegmentsFromLedger);
