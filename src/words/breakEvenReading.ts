import type { Axis } from '../analysis/breakEven/axis.ts';
import type { BreakEven, Region, Turn } from '../analysis/breakEven/breakEven.ts';
import type { BreakEvenAxis, BreakEvenData } from '../charts/breakEvenChart.ts';
import type { FigureTable, OptionLook } from '../charts/frame.ts';
import type { Scenario } from '../scenario/types.ts';
import { roundValues } from './axis.ts';
import { inputWords } from './inputs.ts';
import type { InputWords } from './inputUnit.ts';
import { bareValue, inputValue, unitScale } from './inputValue.ts';
import { inHundred, money, wholeNumber } from './number.ts';
import type { Fragment, Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** A region under this share of the map is not spoken of. */
const TELLING = 0.005;
/** How far from the present place a region's middle has to lie, as a share of the map, to count as lower or higher. */
const APART = 0.1;

/**
 * Who leads where, over two inputs.
 * @param looks of the options that were run, in that order
 */
export function breakEvenReading(found: BreakEven, scenario: Scenario, looks: readonly OptionLook[]): Reading<BreakEvenData> {
  const words = { across: axisWords(found.across, scenario), up: axisWords(found.up, scenario) };
  const regions = found.regions.filter(({ share }) => share >= TELLING);
  return {
    title: titleOf(found, regions),
    sentence: joined(leads(found, regions, looks), takers(found, regions, looks, words), box(found, looks), strip(found)),
    data: {
      across: axisData(found.across, words.across),
      up: axisData(found.up, words.up),
      regions: found.regions.map(({ option, pieces }) => ({ option: looks[option], pieces })),
      borders: found.borders.map(({ ends }) => ends),
      unclear: found.unclear,
      here: found.here === null ? null : [found.here.x, found.here.y],
      hereLabel: 'You are here',
      boxLabel: 'Low to High of both',
      leadsLabel: 'leads',
    },
    table: tableOf(found, looks, words),
  };
}

interface Words {
  readonly across: InputWords;
  readonly up: InputWords;
}

/** What an axis is called; a setting is called as it is in the options. */
export function axisWords({ id }: Pick<Axis, 'id'>, scenario: Scenario): InputWords {
  return inputWords(id.startsWith('strategy.') ? `options.${scenario.options[0].id}.${id}` : id, scenario);
}

function titleOf({ here, box: shares, unclear }: BreakEven, regions: readonly Region[]): string {
  if (regions.length === 1) return unclear.length === 0 ? 'Nothing on this map would change it' : 'Nothing on this map clearly changes it';
  if (here === null) return 'Who leads where';
  const isNear = shares !== null && 1 - shares.shares[here.leader] >= 0.01;
  return isNear ? 'These two could change it within their ranges' : 'Only far from here would these two change it';
}

function leads({ here, regions: all }: BreakEven, regions: readonly Region[], looks: readonly OptionLook[]): Sentence {
  const first = regions[0] ?? all[0];
  if (here === null) {
    return regions.length === 1
      ? [{ option: looks[first.option] }, ' leads everywhere.']
      : [{ option: looks[first.option] }, ` leads on ${inHundred(first.share)} of 100 places.`];
  }
  const leader: Fragment = { option: looks[here.leader] };
  const isClear = here.lead.mean > 2 * here.lead.standardError;
  if (!isClear && here.next !== here.leader) return [leader, ' and ', { option: looks[here.next] }, ' are level at your figures.'];
  return [leader, regions.length === 1 ? ' leads at your figures and everywhere else.' : ' leads at your figures.'];
}

/** Of up to two other options: where they lead, seen from the present place. */
function takers(found: BreakEven, regions: readonly Region[], looks: readonly OptionLook[], words: Words): Sentence {
  const own = found.here === null ? regions[0]?.option : found.here.leader;
  const away = ({ middle }: Region): [number, number] => (
    [offset(found.across, middle[0], found.here?.x), offset(found.up, middle[1], found.here?.y)]
  );
  const others = regions.filter(({ option }) => option !== own).slice(0, 2)
    .map((region) => ({ option: region.option, by: away(region) }))
    .sort((a, b) => Math.abs(a.by[0]) + Math.abs(a.by[1]) - Math.abs(b.by[0]) - Math.abs(b.by[1]));
  let before = '';
  return joined(...others.map(({ option, by: [dx, dy] }): Sentence => {
    const sides = [
      ...(Math.abs(dx) >= APART ? [`“${words.across.label}” is ${dx < 0 ? 'lower' : 'higher'}`] : []),
      ...(Math.abs(dy) >= APART ? [`“${words.up.label}” is ${dy < 0 ? 'lower' : 'higher'}`] : []),
    ];
    if (sides.length === 0) return [{ option: looks[option] }, ' leads between.'];
    if (sides.join() === before) return ['Further that way ', { option: looks[option] }, ' leads.'];
    before = sides.join();
    if (sides.length === 1) return [{ option: looks[option] }, ` leads where ${sides[0]}.`];
    return [{ option: looks[option] }, ` leads where ${sides[0]} `, { strong: 'and' }, ` ${sides[1]}.`];
  }));
}

function offset({ from, to }: Axis, value: number, present: number | undefined): number {
  return (value - (present ?? (from + to) / 2)) / (to - from);
}

function box({ box: shares, here }: BreakEven, looks: readonly OptionLook[]): Sentence {
  if (shares === null || here === null) return [];
  const rest = 1 - shares.shares[here.leader];
  if (rest < 0.0005) return ['Between Low and High of both the lead does not pass.'];
  const next = shares.shares.reduce((best, share, option) => (
    option !== here.leader && (best < 0 || share > shares.shares[best]) ? option : best
  ), -1);
  return [`Between Low and High of both it passes on ${inHundred(rest)} of 100 places, mostly to `, { option: looks[next] }, '.'];
}

function strip({ unclear, trials, isFinest }: BreakEven): Sentence {
  if (unclear.length === 0) return [];
  const futures = trials[0] === trials[1] ? wholeNumber(trials[0]) : `${wholeNumber(trials[0])} to ${wholeNumber(trials[1])}`;
  return [`In the hatched strip ${futures} futures a place cannot ${isFinest ? '' : 'yet '}tell who leads.`];
}

function axisData({ from, to, box: range }: Axis, { label, unit }: InputWords): BreakEvenAxis {
  const scale = unitScale(unit);
  const values = roundValues(from * scale, to * scale, 5);
  const step = values.length > 1 ? values[1] - values[0] : to - from;
  const unitOf = / (days|years|months|a year)$/.exec(inputValue((from + to) / 2, unit, to - from))?.[0] ?? '';
  return {
    label: unitOf === '' || label.toLowerCase().includes(unitOf.trim()) ? label : `${label},${unitOf}`,
    from,
    to,
    box: range,
    ticks: values.map((value) => ({ at: value / scale, label: bareValue(value / scale, unit, (4 * step) / scale) })),
  };
}

function tableOf(found: BreakEven, looks: readonly OptionLook[], { across, up }: Words): FigureTable {
  const value = (axis: Axis, { unit }: InputWords, at: number): string => inputValue(at, unit, axis.to - axis.from);
  const turn = (axis: Axis, words: InputWords, to: Turn | null): string => (to === null
    ? `stays from ${value(axis, words, axis.from)} to ${value(axis, words, axis.to)}`
    : `${looks[to.option].name} from about ${value(axis, words, to.value)} (${value(axis, words, to.from)} to ${value(axis, words, to.to)})`);
  const lead = found.here === null || found.here.leader === found.here.next ? [] : [[
    'At your figures',
    `${looks[found.here.leader].name}, ${money(found.here.lead.mean, { standardError: found.here.lead.standardError, millions: true })} ahead of ${
      looks[found.here.next].name}`,
  ]];
  return {
    caption: `Who leads: ${across.label} across, ${up.label} up; others at their ranges`,
    columns: [{ label: 'Where', numeric: false }, { label: 'Who leads', numeric: false }],
    rows: [
      ...lead,
      ...(found.here === null ? [] : [
        [`${across.label} alone moved`, turn(found.across, across, found.turns.across)],
        [`${up.label} alone moved`, turn(found.up, up, found.turns.up)],
      ]),
      ...found.regions.map(({ option, share, middle }) => [
        `About ${value(found.across, across, middle[0])} across and ${value(found.up, up, middle[1])} up`,
        `${looks[option].name}, on ${inHundred(share)} of 100 places of the map`,
      ]),
      ...(found.impossible > 0
        ? [['No contract can be', `${inHundred(found.impossible)} of 100 places: it would end before the next could be awarded`]] : []),
    ],
  };
}
