import type { DifferenceGroup } from '../analysis/differenceGroups.ts';
import type { ScenarioDifference } from '../analysis/scenarioDifferences.ts';
import type { Scenario } from '../scenario/types.ts';
import { upperFirst as capital } from './firstLetter.ts';
import { countWord } from './number.ts';
import { differenceCells, type DifferenceCell } from './scenarioDifferencesCells.ts';
import { differenceGroupWords } from './scenarioDifferencesGroups.ts';
import { differenceLabel } from './scenarioDifferencesLabels.ts';

export interface DifferenceRow {
  readonly path: string;
  readonly label: string;
  /** By version. */
  readonly cells: readonly DifferenceCell[];
  /** May it change a figure? */
  readonly counts: boolean;
}
export interface DifferenceSection {
  readonly group: DifferenceGroup;
  readonly title: string;
  readonly rows: readonly DifferenceRow[];
}
export interface DifferencesReading {
  readonly sentence: string;
  readonly sections: readonly DifferenceSection[];
}

/** What differs between versions in words, by group. */
export function scenarioDifferencesReading(versions: readonly Scenario[], differences: readonly ScenarioDifference[]): DifferencesReading {
  const sections: { group: DifferenceGroup; title: string; rows: DifferenceRow[] }[] = [];
  for (const difference of differences) {
    const { group, path, counts, values } = difference;
    const known = versions[Math.max(0, values.findIndex((value) => value !== undefined))];
    const row = { path, label: differenceLabel(difference, known), cells: differenceCells(difference, versions), counts };
    const last = sections.at(-1);
    if (last?.group === group) last.rows.push(row);
    else sections.push({ group, title: differenceGroupWords[group], rows: [row] });
  }
  return { sentence: sentenceOf(differences, versions.length, sections.length), sections };
}

function sentenceOf(differences: readonly ScenarioDifference[], versions: number, groups: number): string {
  if (versions < 2) return 'Choose a second version to see what differs.';
  if (differences.length === 0) return versions === 2 ? 'Both versions say exactly the same.' : 'All these versions say exactly the same.';
  const idle = differences.filter(({ counts }) => !counts).length;
  const things = differences.length === 1 ? 'One thing differs' : `${capital(countWord(differences.length))} things differ`;
  const where = groups === 1 ? '.' : `, in ${countWord(groups)} groups.`;
  if (idle === 0) return `${things}${where}`;
  if (idle === differences.length) return `${things}${where} ${idle === 1 ? 'It does' : 'They do'} not touch the figures.`;
  return `${things}${where} ${capital(countWord(idle))} of them ${idle === 1 ? 'does' : 'do'} not touch the figures.`;
}
