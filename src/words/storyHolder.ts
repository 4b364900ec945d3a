import type { HolderMark } from '../charts/replayCard.ts';
import { holder } from '../model/story.ts';
import type { Lot } from '../scenario/types.ts';

/** Who holds a service, or bids for it, in words. */
export interface HolderWords {
  readonly mark: HolderMark;
  /** As it is called: "Eastmere Community Trust", "the caretaker". */
  readonly name: string;
  /** The same at the start of a sentence. */
  readonly start: string;
  /** What it is: "present provider". */
  readonly kind: string;
}

/** @param who as the model numbers holders of that service */
export function holderWords(lot: Lot, who: number): HolderWords {
  if (who === holder.caretaker) return { mark: 'caretaker', name: 'the caretaker', start: 'The caretaker', kind: 'caretaker' };
  const challenger = who === holder.incumbent ? undefined : lot.challengers.at(who - holder.firstChallenger);
  const { name } = challenger ?? lot.incumbent;
  return challenger === undefined
    ? { mark: 'present', name, start: name, kind: 'present provider' }
    : { mark: 'newcomer', name, start: name, kind: 'newcomer' };
}
