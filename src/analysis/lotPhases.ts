import type { TrialStory } from '../model/story.ts';
import type { RouteName } from '../scenario/types.ts';

/**
 * What is going on about a lot's contract. `running`: nothing. `procuring`: an award is being prepared. `settled`: the current
 * provider has won and goes on. `mobilising`: another has won and prepares to take over.
 */
export type LotPhase =
  | { readonly kind: 'running' }
  | { readonly kind: 'procuring'; readonly route: RouteName; readonly awardMonth: number }
  | { readonly kind: 'settled'; readonly goLiveMonth: number }
  | { readonly kind: 'mobilising'; readonly winner: number; readonly goLiveMonth: number };

/** The phase of a lot in each month of a trial, as it stands after the month's events. */
export function lotPhases(story: TrialStory, lotId: string): readonly LotPhase[] {
  const phases: LotPhase[] = [];
  let phase: LotPhase = { kind: 'running' };
  const events = story.events.filter(({ lot }) => lot === lotId);
  let next = 0;
  for (let month = 0; month < story.integration.length; month++) {
    for (; next < events.length && events[next].month <= month; next++) {
      const event = events[next];
      if (event.kind === 'start') phase = { kind: 'procuring', route: event.route, awardMonth: event.awardMonth };
      else if (event.kind === 'renewal' || event.kind === 'abandoned' || event.kind === 'goLive') phase = { kind: 'running' };
      else if (event.kind === 'award') {
        phase = event.held
          ? { kind: 'settled', goLiveMonth: event.goLiveMonth }
          : { kind: 'mobilising', winner: event.winner, goLiveMonth: event.goLiveMonth };
      }
    }
    phases.push(phase);
  }
  return phases;
}
