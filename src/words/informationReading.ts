import type { Lens } from '../analysis/comparison.ts';
import type { Estimate } from '../analysis/estimate.ts';
import type { ValueOfInformation } from '../analysis/valueOfInformation/valueOfInformation.ts';
import type { InformationData, InformationRow } from '../charts/informationChart.ts';
import type { Scenario } from '../scenario/types.ts';
import { inputGroupWords } from './inputGroupWords.ts';
import { inputWords } from './inputs.ts';
import { labelInSentence } from './labelInSentence.ts';
import { money, wholeNumber } from './number.ts';
import type { Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** Inputs that the picture shows; the table holds all. */
const SHOWN = 8;
/** Where even the best group is worth less than this share of knowing everything, the rest is called chance. */
const CHANCE = 0.5;

const lensWords: Readonly<Record<Lens, string>> = {
  whole: 'counting everything that matters', narrow: 'counting price and clinical quality alone',
};

interface Named {
  readonly label: string;
  /** In the middle of a sentence. */
  readonly inSentence: string;
  readonly value: Estimate;
}

/** What it would be worth to find out first, by one lens: everything, each group of inputs together, each input alone. */
export function informationReading(found: ValueOfInformation, lens: Lens, scenario: Scenario): Reading<InformationData> {
  const all: Named = { label: 'Everything, chance too', inSentence: 'everything', value: found.all[lens] };
  const bySize = (a: Named, b: Named): number => b.value.mean - a.value.mean;
  const groups = found.groups.map(({ group, value }): Named => (
    { label: inputGroupWords[group], inSentence: firstLowered(inputGroupWords[group]), value: value[lens] })).sort(bySize);
  const inputs = found.inputs
    .map(({ path, value }): Named => ({
      label: inputWords(path, scenario).label, inSentence: labelInSentence(path, scenario), value: value[lens],
    }))
    .sort(bySize);
  const millions = all.value.mean >= 1e6;
  const row = ({ label, value }: Named): InformationRow => ({
    label, value: value.mean, standardError: value.standardError, amount: amountOf(value, millions), isClear: isClear(value),
  });
  const rows = (head: string, list: readonly Named[]): (readonly string[])[] =>
    list.map(({ label, value }) => [label, head, amountOf(value, millions), errorOf(value, millions)]);
  return {
    title: titleOf(groups, inputs),
    sentence: sentenceOf(all.value, groups, inputs, millions),
    data: {
      all: { label: all.label, amount: amountOf(all.value, millions) },
      sections: [
        { head: 'Each group of inputs, found out together', rows: groups.map(row) },
        { head: 'Each input, found out alone', rows: inputs.slice(0, SHOWN).map(row) },
      ].filter((section) => section.rows.length > 0),
      rest: restOf(inputs.slice(SHOWN), millions),
    },
    table: {
      caption: `The most that it could be worth to know more before choosing, ${lensWords[lens]}; ± is simulation error, two standard errors`,
      columns: [
        { label: 'To know', numeric: false }, { label: 'Which is', numeric: false }, { label: 'Worth up to', numeric: true }, { label: '±', numeric: true },
      ],
      rows: [...rows('All', [all]), ...rows('Group', groups), ...rows('Input', inputs)],
    },
  };
}

const isClear = ({ mean, standardError }: Estimate): boolean => mean > 0 && mean > 2 * standardError;

function amountOf(value: Estimate, millions: boolean): string {
  const { mean, standardError } = value;
  if (isClear(value)) return money(mean, { standardError, millions });
  if (mean === 0) return 'nothing';
  // In a figure of millions what is under £50,000 is told as that.
  const most = mean + 2 * standardError;
  return `under ${money(millions && most < 1e5 ? 1e5 : most, { standardError: most, millions })}`;
}

function errorOf({ standardError }: Estimate, millions: boolean): string {
  return `±${money(2 * standardError, { standardError: 2 * standardError, millions })}`;
}

function titleOf(groups: readonly Named[], inputs: readonly Named[]): string {
  const [input] = inputs;
  if (input !== undefined && isClear(input.value)) return `Find out first: ${input.inSentence}`;
  const [group] = groups;
  if (group !== undefined && isClear(group.value)) return `Find out first: ${group.inSentence}`;
  return 'Finding out more first would hardly change the choice';
}

function sentenceOf(all: Estimate, groups: readonly Named[], inputs: readonly Named[], millions: boolean): Sentence {
  if (!isClear(all)) return ['Even knowing everything first would not change the choice: one option is best in all futures that were simulated.'];
  const first: Sentence = ['Knowing everything before choosing would be worth ', { strong: amountOf(all, millions) }, ' on average.'];
  const [group] = groups;
  const [input] = inputs;
  const hasGroup = group !== undefined && isClear(group.value);
  const hasInput = input !== undefined && isClear(input.value);
  if (!hasGroup && !hasInput) {
    return joined(first, ['Almost all of that is chance that no study can find out; what can be found out would not change the choice.']);
  }
  const together: Sentence = hasGroup
    ? [`Of what can be studied together, ${group.inSentence} is worth most: up to `, { strong: amountOf(group.value, millions) }, '.']
    : [];
  const alone: Sentence = hasInput
    ? [`Of single inputs it is ${input.inSentence}: up to `, { strong: amountOf(input.value, millions) }, '.']
    : ['No single input is clearly worth a study.'];
  const mostly: Sentence = hasGroup && group.value.mean < CHANCE * all.mean ? ['Most of that is chance that no study can find out.'] : [];
  return joined(first, mostly, together, alone, ['A study that costs more, or waits too long, is not worth it.']);
}

/** What the picture leaves out. */
function restOf(others: readonly Named[], millions: boolean): string {
  if (others.length === 0) return '';
  const inputs = `${wholeNumber(others.length)} other ${others.length === 1 ? 'input' : 'inputs'}`;
  const most = Math.max(...others.map(({ value }) => value.mean));
  if (most === 0) return `${inputs}: nothing each`;
  return `${inputs}: ${money(most, { standardError: Math.max(1, most), millions })} at most each`;
}

const firstLowered = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
