import type { Advice, MirrorComparison } from '../analysis/compareMirror.ts';
import type { FigureTable, OptionLook } from '../charts/frame.ts';
import { money } from './number.ts';
import type { Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** Who changed places, by name. */
export interface MirrorNames {
  readonly service: string;
  readonly presentProvider: string;
  readonly newcomer: string;
}
export interface MirrorReading {
  readonly title: string;
  readonly sentence: Sentence;
  readonly table: FigureTable;
}

/** The neutrality test in words. `looks`: of the options of both runs, in their order; null where there is no advice to turn. */
export function mirrorReading(found: MirrorComparison | null, looks: readonly OptionLook[], names: MirrorNames): MirrorReading {
  const title = `If ${names.presentProvider} and ${names.newcomer} changed places`;
  const caption = `${names.service}: the best option that keeps the present provider less the best that asks for bids, before and after `
    + 'the exchange; ± is simulation error, two standard errors';
  const columns = [
    { label: 'Present provider', numeric: false }, { label: 'Best that keeps', numeric: false }, { label: 'Best that asks for bids', numeric: false },
    { label: 'Lead of keeping', numeric: true }, { label: '±', numeric: true },
  ];
  if (found === null) {
    return { title, sentence: ['All options are of one kind: add one that keeps, or one that asks for bids.'], table: { caption, columns, rows: [] } };
  }
  const row = (holder: string, advice: Advice): string[] => [
    holder, looks[advice.keep].name, looks[advice.compete].name, ...amounts(advice.leadOfKeeping.mean, advice.leadOfKeeping.standardError),
  ];
  return {
    title,
    sentence: joined(verdictOf(found, names), changeOf(found)),
    table: {
      caption,
      columns,
      rows: [
        row(names.presentProvider, found.before),
        row(`${names.newcomer} (exchanged)`, found.after),
        ['Change', '', '', ...amounts(found.change.mean, found.change.standardError)],
      ],
    },
  };
}

function amounts(mean: number, standardError: number): [string, string] {
  const error = 2 * standardError;
  return [money(mean, { standardError, sign: true, millions: true }), `±${money(error, { standardError: error, millions: true })}`];
}

const sideWords: Readonly<Record<Advice['side'], string>> = { keep: 'keep', compete: 'ask for bids', level: 'neither: level' };

function verdictOf({ verdict, before, after }: MirrorComparison, { newcomer }: MirrorNames): Sentence {
  const now = sideWords[after.side];
  switch (verdict) {
    case 'turns':
      return ['The advice turns with the providers: ', `from “${sideWords[before.side]}” to “${now}”.`];
    case 'settles':
      return [`The advice was level; with the places exchanged it is to ${now}.`];
    case 'opens':
      return [`The advice was to ${sideWords[before.side]}; with the places exchanged it is level.`];
    case 'stays':
      return after.side === 'level'
        ? ['The advice is level either way.']
        : [`The advice stays: ${now}, also with ${newcomer} in place.`];
  }
}

/** What the exchange speaks for, and, where the advice stays, what keeps it there. */
function changeOf({ change, verdict, after }: MirrorComparison): Sentence {
  const amount = money(Math.abs(change.mean), { standardError: change.standardError, millions: true });
  if (Math.abs(change.mean) <= 2 * change.standardError) return ['The exchange moves it by no more than the simulation error.'];
  const moved = `The exchange moves it by ${amount} ${change.mean < 0 ? 'against' : 'towards'} keeping.`;
  if (verdict !== 'stays' || after.side === 'level') return [moved];
  return joined([moved], ['What remains comes from the places themselves: what a change costs and breaks, and what competition brings.']);
}
