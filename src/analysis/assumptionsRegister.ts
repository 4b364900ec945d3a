import { quantityPaths, type QuantityPlace } from '../scenario/path.ts';
import type { Basis, Grade, Scenario } from '../scenario/types.ts';
import type { Estimate } from './estimate.ts';
import { spanOf, type Tornado } from './tornado.ts';
import type { InputRange } from './inputRange.ts';
import type { ValueOfInformation } from './valueOfInformation/valueOfInformation.ts';

/** How an assumption is to be taken: of those that matter, by how little is known of them; the rest; one number. */
export type RegisterRank = 'judged' | 'analogous' | 'direct' | 'minor' | 'fixed';

/** An assumption with what is known of it and what hangs on it. */
export interface RegisterRow {
  readonly path: string;
  readonly drawn: QuantityPlace['drawn'];
  /** null for one number. */
  readonly range: InputRange | null;
  readonly grade: Grade | null;
  readonly basis: Basis | null;
  readonly source: string | null;
  readonly note: string | null;
  /** By how much the lead moves between low and high, £; null where it was not worked out or does not show. */
  readonly influence: number | null;
  /** What it would be worth to know it, £ for this decision; null for what is drawn at events. */
  readonly worth: Estimate | null;
  readonly rank: RegisterRank;
}

/** Share of the largest influence from which on an assumption matters. */
const MATTERS = 0.1;
const ranks: readonly RegisterRank[] = ['judged', 'analogous', 'direct', 'minor', 'fixed'];

/**
 * Every assumption, those first that matter most and are known least. An assumption matters where it moves the lead by a tenth or more of
 * what the most influential one does. Of these come first those that are judged (grade C, none, or judgement as their basis), then those
 * from like services (B), then direct evidence (A); each by influence.
 */
export function assumptionsRegister(scenario: Scenario, found: Tornado, information: ValueOfInformation | null): readonly RegisterRow[] {
  const worths = new Map(information?.inputs.map(({ path, value }) => [path, value.whole]));
  const effects = new Map(found.rows.map((row) => [row.path, row]));
  const influenceOf = (path: string): number | null => {
    const row = effects.get(path);
    return row === undefined || row.effect === null || !row.hasEffect ? null : spanOf(row.effect);
  };
  const places = quantityPaths(scenario);
  const largest = places.reduce((most, { path }) => Math.max(most, influenceOf(path) ?? 0), 0);
  const rows = places.map(({ path, drawn, quantity }): RegisterRow => {
    const { grade = null, basis = null, source = null, note = null } = typeof quantity === 'number' ? {} : quantity;
    const range = effects.get(path)?.range ?? null;
    const influence = influenceOf(path);
    const matters = influence !== null && influence > 0 && influence >= MATTERS * largest;
    const known = grade === 'A' ? 'direct' : grade === 'B' ? 'analogous' : 'judged';
    const rank = range === null ? 'fixed' : !matters ? 'minor' : basis === 'judgement' ? 'judged' : known;
    return { path, drawn, range, grade, basis, source, note, influence, worth: worths.get(path) ?? null, rank };
  });
  return rows.sort((a, b) => ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || (b.influence ?? -1) - (a.influence ?? -1));
}
