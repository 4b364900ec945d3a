import type { Contribution, ContributionPart, Contributions } from '../analysis/contributions.ts';
import type { Estimate } from '../analysis/estimate.ts';
import type { ContributionRow, ContributionsData } from '../charts/contributionsChart.ts';
import type { OptionLook } from '../charts/frame.ts';
import { money, wholeNumber } from './number.ts';
import type { Fragment, Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** A part's words: alone, in a sentence, and its own unit where it is not money. */
interface PartWords {
  readonly label: string;
  readonly inSentence: string;
  readonly group: 'money' | 'health';
  readonly unit: string | null;
}

const parts: Readonly<Record<ContributionPart, PartWords>> = {
  contractPrice: { label: 'Contract price', inSentence: 'contract price', group: 'money', unit: null },
  procurement: { label: 'Running procurements', inSentence: 'running procurements', group: 'money', unit: null },
  changingProvider: { label: 'Changing provider', inSentence: 'changing provider', group: 'money', unit: null },
  integrationPlan: { label: 'Integration plan', inSentence: 'the integration plan', group: 'money', unit: null },
  failedHandoffCost: {
    label: 'Admissions and repeat work when handoffs fail', inSentence: 'admissions and repeat work when handoffs fail',
    group: 'money', unit: null,
  },
  clinicalQuality: { label: 'Clinical quality', inSentence: 'clinical quality', group: 'health', unit: 'years of full health' },
  failedHandoffHarm: { label: 'Harm when handoffs fail', inSentence: 'harm when handoffs fail', group: 'health', unit: 'years of full health' },
  unmetNeed: { label: 'Need left unmet', inSentence: 'need left unmet', group: 'health', unit: 'years of full health' },
  deprivedWeight: { label: 'Extra weight, most deprived', inSentence: 'extra weight, most deprived', group: 'health', unit: null },
  joinedUpYears: { label: 'Joined-up care', inSentence: 'joined-up care', group: 'health', unit: 'joined-up years' },
};

/** A part in the middle of a sentence: "the integration plan". */
export function partInSentence(part: ContributionPart): string {
  return parts[part].inSentence;
}

/** A part is spoken of, and stressed, where it is at least this share of the largest. */
const TELLING = 0.2;

/** Where the difference in value between two options comes from. */
export function contributionsReading(found: Contributions, option: OptionLook, other: OptionLook): Reading<ContributionsData> {
  const largest = Math.max(...found.parts.map(({ value }) => Math.abs(value.mean)));
  const tells = ({ value }: Contribution): boolean =>
    value.mean !== 0 && Math.abs(value.mean) >= TELLING * largest && isClear(value) && amountOf(value) !== '£0';
  const millions = largest >= 1e6;
  const row = (part: Contribution): ContributionRow => rowOf(parts[part.part].label, part.value, tells(part), millions);
  const groupOf = (group: PartWords['group']): ContributionRow[] => found.parts.filter(({ part }) => parts[part].group === group).map(row);
  return {
    title: 'Where the difference comes from',
    sentence: sentenceOf(found.parts.filter(tells), found.total, option, other),
    data: {
      option,
      other,
      groups: [{ head: 'Money', rows: groupOf('money') }, { head: 'Health and experience', rows: groupOf('health') }],
      total: rowOf('Together', found.total, true, millions),
      otherBetter: `‹ ${other.shortName} better`,
      optionBetter: `${option.shortName} better ›`,
    },
    table: {
      caption: `${option.name} less ${other.name}: what each part adds on average; ± is simulation error, two standard errors`,
      columns: [
        { label: 'Part', numeric: false }, { label: 'Worth', numeric: true }, { label: '±', numeric: true }, { label: 'Which is', numeric: true },
      ],
      rows: [
        ...found.parts.map((part) => [parts[part.part].label, signed(part.value, millions), errorOf(part.value), ownUnit(part)]),
        ['Together', signed(found.total, millions), errorOf(found.total), ''],
      ],
    },
  };
}

function isClear({ mean, standardError }: Estimate): boolean {
  return Math.abs(mean) > 2 * standardError;
}

function rowOf(label: string, value: Estimate, strong: boolean, millions: boolean): ContributionRow {
  return { label, value: value.mean, standardError: value.standardError, amount: signed(value, millions), strong };
}

function signed({ mean, standardError }: Estimate, millions: boolean): string {
  return money(mean, { standardError, sign: true, millions });
}

function amountOf({ mean, standardError }: Estimate): string {
  return money(Math.abs(mean), { standardError, millions: true });
}

function errorOf({ standardError }: Estimate): string {
  return `±${money(2 * standardError, { standardError: 2 * standardError, millions: true })}`;
}

function ownUnit({ part, natural }: Contribution): string {
  const { unit } = parts[part];
  return unit === null ? '' : `${natural > 0.5 ? '+' : ''}${wholeNumber(natural)} ${unit}`;
}

/** What the option gains most on, what it loses on, and what remains: at most three sentences. */
function sentenceOf(telling: readonly Contribution[], total: Estimate, option: OptionLook, other: OptionLook): Sentence {
  if (telling.length === 0) return ['No part tells ', { option }, ' and ', { option: other }, ' apart on average.'];
  const bySize = [...telling].sort((a, b) => Math.abs(b.value.mean) - Math.abs(a.value.mean));
  const gains = bySize.filter(({ value }) => value.mean > 0);
  const losses = bySize.filter(({ value }) => value.mean < 0);
  const first: Sentence = gains.length > 0
    ? [{ option }, ` gains ${gains.length > 2 ? 'most ' : ''}on ${twoOf(gains)}.`]
    : [{ option }, ' gains little on any part.'];
  const second: Sentence = losses.length > 0
    ? [`It loses ${losses.length > 2 ? 'most ' : ''}on ${twoOf(losses)}.`]
    : ['It loses little on any part.'];
  return joined(first, second, together(total, other));
}

/** "contract price, £7.9m, and clinical quality, £7.0m": the two largest. */
function twoOf(ordered: readonly Contribution[]): string {
  return ordered.slice(0, 2).map(({ part, value }) => `${parts[part].inSentence}, ${amountOf(value)}`).join(', and ');
}

function together(total: Estimate, other: OptionLook): Sentence {
  const than: readonly Fragment[] = [' than ', { option: other }, '.'];
  if (!isClear(total) || total.mean === 0) {
    return ['Together it comes out level with ', { option: other }, ', within the simulation error.'];
  }
  return [`Together it comes out ${amountOf(total)} ${total.mean > 0 ? 'better' : 'worse'}`, ...than];
}
