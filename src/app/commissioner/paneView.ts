import type { RunResult } from '../../simulation/result.ts';
import type { Program } from '../program.ts';
import type { Session } from '../shared/session.ts';
import type { AnswerFigures } from './useAnswer.ts';

/** What every screen of a decision is told from. */
export interface PaneView {
  readonly program: Pick<Program, 'runner' | 'analyst'>;
  readonly session: Session;
  /** The figures on screen; null until there are any. */
  readonly result: RunResult | null;
  readonly figures: AnswerFigures | null;
  /** They are of other inputs, and have been for longer than a moment. */
  readonly stale: boolean;
  /** The decision's name in the address, and what stands there after the `?`. */
  readonly file: string;
  readonly query: string;
}
