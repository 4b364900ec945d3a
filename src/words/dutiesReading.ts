import type { Duties, DutiesRow, DutyShare } from '../analysis/duties.ts';
import type { DutiesData, DutiesHead, DutyCell } from '../charts/dutiesChart.ts';
import type { OptionLook } from '../charts/frame.ts';
import { decimal, futures, inHundred } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

export interface DutiesReading extends Reading<DutiesData> {
  /** The title without the reference, for a picker to follow. */
  readonly stem: string;
}

type Duty = 'betterQuality' | 'narrowerAccessGap' | 'narrowerOutcomeGap' | 'harmsIntegration';
const heads: readonly (DutiesHead & { readonly duty: Duty })[] = [
  { duty: 'betterQuality', label: 'Better quality', isHarm: false },
  { duty: 'narrowerAccessGap', label: 'Narrower gap in access', isHarm: false },
  { duty: 'narrowerOutcomeGap', label: 'Narrower gap in outcomes', isHarm: false },
  { duty: 'harmsIntegration', label: 'Integration harmed', isHarm: true },
];
const STEM = 'The duties, one by one, against';
const NOTES = [
  'Futures of 100. A future without any difference counts half.',
  'Hatched: harm to working relationships; below, in how many of these patients gain all the same.',
] as const;
/** A share from which something is likely, in the words for certainty. */
const LIKELY = 0.66;

/** What the law asks of a choice, as chances against the reference. `looks`: of the options of the run, in its order. */
export function dutiesReading(found: Duties, looks: readonly OptionLook[]): DutiesReading {
  const reference = looks[found.reference];
  return {
    stem: STEM,
    title: `${STEM} ${reference.name}`,
    sentence: sentenceOf(found.rows, looks, reference),
    data: {
      heads: heads.map(({ label, isHarm }) => ({ label, isHarm })),
      rows: found.rows.map((row) => ({ option: looks[row.option], cells: heads.map(({ duty }) => cellOf(row, duty)) })),
      notes: NOTES,
    },
    table: {
      caption: `Futures of 100 in which each option does so, against ${reference.name}; no difference counts half; ± is simulation error, `
        + 'two standard errors',
      columns: [
        { label: 'Option', numeric: false },
        ...heads.flatMap(({ label }) => [{ label, numeric: true }, { label: '±', numeric: true }]),
        { label: 'Harmed, and patients gain', numeric: true }, { label: '±', numeric: true },
      ],
      rows: found.rows.map((row) => [
        looks[row.option].name,
        ...heads.flatMap(({ duty }) => [labelOf(row[duty]), row[duty].equal === 1 ? '' : errorOf(row[duty].share.standardError)]),
        ...(row.harmsIntegration.equal === 1
          ? ['no change', '']
          : [inHundred(row.gainsDespiteHarm.mean), errorOf(row.gainsDespiteHarm.standardError)]),
      ]),
    },
  };
}

function labelOf({ share, equal }: DutyShare): string {
  return equal === 1 ? 'no change' : inHundred(share.mean);
}

function errorOf(standardError: number): string {
  return `±${decimal(200 * standardError, 1)}`;
}

function cellOf(row: DutiesRow, duty: Duty): DutyCell {
  const { share, equal } = row[duty];
  const isHarmed = duty === 'harmsIntegration' && equal < 1;
  return {
    share: equal === 1 ? null : share.mean,
    standardError: share.standardError,
    label: labelOf(row[duty]),
    below: isHarmed ? `${inHundred(row.gainsDespiteHarm.mean)} still gain` : '',
  };
}

/** Who raises quality most often, who harms working relationships most often, and whether patients gain from that. */
function sentenceOf(rows: readonly DutiesRow[], looks: readonly OptionLook[], reference: OptionLook): Sentence {
  if (rows.length === 0) return ['There is no other option to hold against ', { option: reference }, '.'];
  if (rows.every((row) => heads.every(({ duty }) => row[duty].equal === 1))) {
    return rows.length === 1
      ? [{ option: looks[rows[0].option] }, ' changes nothing here, in any future.']
      : ['No option changes anything here, in any future.'];
  }
  return joined(
    ['The numbers are futures of 100, each option against ', { option: reference }, '.'], qualityOf(rows, looks), harmOf(rows, looks),
  );
}

const shareOf = (row: DutiesRow, duty: Duty): number => row[duty].share.mean;
const highest = (rows: readonly DutiesRow[], duty: Duty): DutiesRow => rows.reduce((a, b) => (shareOf(b, duty) > shareOf(a, duty) ? b : a));

function qualityOf(rows: readonly DutiesRow[], looks: readonly OptionLook[]): Sentence {
  const best = highest(rows, 'betterQuality');
  if (best.betterQuality.equal === 1) return ['Quality is the same in all of them.'];
  const most = rows.length > 1 ? ' most often,' : '';
  const { mean } = best.betterQuality.share;
  if (mean < 0.5) return ['None raises quality in more than half of all futures.'];
  const gap = (duty: Duty): string => (best[duty].equal === 1 ? 'does not change' : `narrows in ${inHundred(shareOf(best, duty))}`);
  return joined(
    [{ option: looks[best.option] }, ` raises quality${most} in ${futures(mean)}.`],
    [`With it the gap in access ${gap('narrowerAccessGap')}, that in outcomes ${gap('narrowerOutcomeGap')}.`],
  );
}

function harmOf(rows: readonly DutiesRow[], looks: readonly OptionLook[]): Sentence {
  const worst = highest(rows, 'harmsIntegration');
  if (worst.harmsIntegration.equal === 1) return ['Working relationships are the same in all of them.'];
  const { mean } = worst.harmsIntegration.share;
  if (mean < 0.5) return ['None harms working relationships in more than half of all futures.'];
  const harmful = rows.filter((row) => shareOf(row, 'harmsIntegration') >= LIKELY);
  const most = harmful.length > 1 ? ' most often,' : '';
  const gain = worst.gainsIfHarmed === null ? 0 : worst.gainsIfHarmed.mean;
  const verdict = gain >= LIKELY ? 'Mostly patients gain all the same' : gain >= 0.5 ? 'In half of these or more, patients gain all the same'
    : 'In fewer than half of these, patients gain all the same';
  return joined(
    [{ option: looks[worst.option] }, ` harms working relationships${most} in ${inHundred(mean)}.`],
    [`${verdict}: in ${inHundred(worst.gainsDespiteHarm.mean)} of 100.`],
  );
}
