import type { DifferenceGroup } from '../analysis/differenceGroups.ts';
import type { Estimate } from '../analysis/estimate.ts';
import type { Waterfall, WaterfallPart } from '../analysis/waterfall.ts';
import type { FigureTable, OptionLook } from '../charts/frame.ts';
import type { WaterfallData, WaterfallRow } from '../charts/waterfallChart.ts';
import { lowerFirst } from './firstLetter.ts';
import { money } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { differenceGroupWords } from './scenarioDifferencesGroups.ts';
import { joined } from './sentence.ts';

/** Whose change is told: the worth of an option, or its lead over another. */
export interface WaterfallSubject {
  readonly option: OptionLook;
  readonly other: OptionLook | null;
  /** Names of the versions: at the head of a row, and in a sentence. */
  readonly from: VersionName;
  readonly to: VersionName;
}
export interface VersionName {
  readonly label: string;
  readonly inSentence: string;
  /** After "from" or "to". */
  readonly asMoment: string;
}

/** What is smaller than this share of the largest step is not spoken of, and the order does not count as mattering. */
const TELLING = 0.05;
/** No digit is shown below this share of the largest figure: beside it nobody would miss one. */
const FINEST = 0.01;

/** What a step is called: its groups, those that could not stand alone together. */
export function waterfallStepName(groups: readonly DifferenceGroup[]): string {
  return groups.map((group, i) => (i === 0 ? differenceGroupWords[group] : lowerFirst(differenceGroupWords[group]))).join(', with ');
}

/** How a change comes about, step by step. */
export function waterfallReading(found: Waterfall, subject: WaterfallSubject): Reading<WaterfallData> {
  const { option, other, from, to } = subject;
  const largest = Math.max(Math.abs(found.from.mean) * (other === null ? 0 : 1), ...found.parts.map(({ effect }) => Math.abs(effect.mean)));
  const style: Shown = { millions: largest >= 1e6, finest: largest * FINEST };
  // Of an option alone the levels are so large that no change of them could be seen: it is drawn from where it began.
  const base = other === null ? 0 : found.from.mean;
  let level = base;
  const steps = found.parts.map((part): WaterfallRow => {
    const start = level;
    level += part.effect.mean;
    const alone = part.alone === null ? 'cannot stand on its own' : `on its own ${signed(part.alone, style)}`;
    return {
      kind: 'step', label: waterfallStepName(part.groups), note: alone, from: start, to: level,
      standardError: part.effect.standardError, amount: signed(part.effect, style),
    };
  });
  const ends = other === null
    ? [levelRow('All together', found.change, style)]
    : [levelRow(`Lead ${from.inSentence}`, found.from, style), levelRow(`Lead ${to.inSentence}`, found.to, style)];
  const rows = other === null ? [...steps, ...ends] : [ends[0], ...steps, ends[1]];
  return {
    title: 'What each difference did',
    sentence: joined(changeSentence(found, subject), largestSentence(found.parts), orderSentence(found.parts)),
    data: {
      rows,
      zero: other === null ? `As ${lowerFirst(from.inSentence).replace(/^as /, '')}` : `Level with ${other.shortName}`,
      worse: other === null ? '‹ worth less' : `‹ ${other.shortName} ahead`,
      better: other === null ? 'worth more ›' : `${option.shortName} ahead ›`,
    },
    table: tableOf(found, subject, style),
  };
}

function levelRow(label: string, value: Estimate, style: Shown): WaterfallRow {
  return { kind: 'level', label, note: null, from: 0, to: value.mean, standardError: value.standardError, amount: signed(value, style) };
}

function changeSentence(found: Waterfall, { option, other, from, to }: WaterfallSubject): Sentence {
  const between = `From ${from.asMoment} to ${to.asMoment}, `;
  if (found.parts.length === 0) return ['Nothing that differs between these versions can move this figure.'];
  const { change } = found;
  const size = money(Math.abs(change.mean), { standardError: change.standardError, millions: true });
  const isLevel = !isClear(change) || size === '£0';
  if (other === null) {
    const worth: Sentence = [`${between}the worth of `, { option }];
    if (isLevel) return [...worth, ' stays level, within the simulation error.'];
    return [...worth, ' ', change.mean > 0 ? 'rises' : 'falls', ' by ', { strong: size }, '.'];
  }
  const lead: Sentence = [`${between}the lead of `, { option }, ' over ', { option: other }];
  if (isLevel) return [...lead, ' stays as it is, within the simulation error.'];
  const [before, after] = [standing(found.from), standing(found.to)];
  // Levels that round alike would deny the change just told.
  const levels = before === after ? '.' : `: ${before} before, ${after} after.`;
  return [...lead, ' ', change.mean > 0 ? 'rises' : 'falls', ' by ', { strong: size }, levels];
}

/** "£1.2m ahead", "£0.3m behind", "level". */
function standing(level: Estimate): string {
  if (!isClear(level)) return 'level';
  const size = money(Math.abs(level.mean), { standardError: level.standardError, millions: true });
  return `${size} ${level.mean > 0 ? 'ahead' : 'behind'}`;
}

function largestSentence(parts: readonly WaterfallPart[]): Sentence {
  const largest = Math.max(...parts.map(({ effect }) => Math.abs(effect.mean)));
  const clear = parts.filter(({ effect }) => isClear(effect) && Math.abs(effect.mean) >= TELLING * largest);
  if (clear.length === 0 || parts.length < 2) return [];
  const by = (sign: number): WaterfallPart | null => {
    const some = clear.filter(({ effect }) => effect.mean * sign > 0);
    return some.length === 0 ? null : some.reduce((most, next) => (Math.abs(next.effect.mean) > Math.abs(most.effect.mean) ? next : most));
  };
  const [up, down] = [by(1), by(-1)];
  const words = ({ groups, effect }: WaterfallPart): string => `“${waterfallStepName(groups)}”, ${amount(effect)}`;
  return [
    ...(up === null ? [] : [`Most is added by ${words(up)}.`]),
    ...(up === null || down === null ? [] : [' ']),
    ...(down === null ? [] : [`Most is taken away by ${words(down)}.`]),
  ];
}

/** Does it matter in which order the steps are taken, and where most? */
function orderSentence(parts: readonly WaterfallPart[]): Sentence {
  if (parts.length < 2) return [];
  const apart = parts.flatMap(({ groups, effect, alone }) => {
    return alone === null ? [] : [{ groups, effect, alone, gap: Math.abs(effect.mean - alone.mean) }];
  });
  const largest = Math.max(...parts.map(({ effect }) => Math.abs(effect.mean)));
  const most = apart.reduce<(typeof apart)[number] | null>((found, next) => (found === null || next.gap > found.gap ? next : found), null);
  if (most === null || most.gap <= TELLING * largest || signed(most.effect, plain) === signed(most.alone, plain)) {
    return ['The order hardly matters: each step does about the same on its own.'];
  }
  return [
    `The order matters: “${waterfallStepName(most.groups)}” does ${signed(most.effect, plain)} here and ${signed(most.alone, plain)} on its own.`,
  ];
}

/** Which groups are one step, and why; null where each stands for itself. */
export function waterfallJoined(parts: readonly { readonly groups: readonly DifferenceGroup[] }[]): string | null {
  const several = parts.filter(({ groups }) => groups.length > 1);
  if (several.length === 0) return null;
  const sentences = several.map(({ groups }) => `“${waterfallStepName(groups)}” is one step.`);
  return `${sentences.join(' ')} Taken singly, these would make no complete decision: each refers to what another holds.`;
}

function tableOf(found: Waterfall, { option, other, from, to }: WaterfallSubject, style: Shown): FigureTable {
  const { millions } = style;
  const exact = ({ mean: level, standardError }: Estimate): string => money(level, { standardError, sign: other !== null, millions });
  let mean = found.from.mean;
  const rows = found.parts.map(({ groups, effect, alone }) => {
    mean += effect.mean;
    return [
      waterfallStepName(groups), signed(effect, style), errorOf(effect),
      alone === null ? '–' : signed(alone, style), alone === null ? '–' : errorOf(alone),
      exact({ mean, standardError: Math.max(found.from.standardError, found.to.standardError) }),
    ];
  });
  const whose = other === null ? `Net benefit of ${option.name}` : `Lead of ${option.name} over ${other.name}`;
  return {
    caption: `${whose}, from ${from.asMoment} to ${to.asMoment}; ± is simulation error, two standard errors`,
    columns: [
      { label: 'Step', numeric: false }, { label: 'Adds', numeric: true }, { label: '±', numeric: true },
      { label: 'On its own', numeric: true }, { label: '±', numeric: true }, { label: 'Then stands at', numeric: true },
    ],
    rows: [
      [from.label, '', '', '', '', exact(found.from)],
      ...rows,
      [`All together: ${to.label}`, signed(found.change, style), errorOf(found.change), '', '', exact(found.to)],
    ],
  };
}

/** How amounts stand beside each other. */
interface Shown {
  readonly millions: boolean;
  /** £ below which no digit is shown. */
  readonly finest: number;
}
const plain: Shown = { millions: true, finest: 0 };

const isClear = ({ mean, standardError }: Estimate): boolean => Math.abs(mean) > 2 * standardError && mean !== 0;
const signed = ({ mean, standardError }: Estimate, { millions, finest }: Shown): string =>
  money(mean, { standardError: Math.max(standardError, finest), sign: true, millions });
const amount = ({ mean, standardError }: Estimate): string => money(Math.abs(mean), { standardError, millions: true });
const errorOf = ({ standardError }: Estimate): string =>
  `±${money(2 * standardError, { standardError: 2 * standardError, millions: true })}`;
