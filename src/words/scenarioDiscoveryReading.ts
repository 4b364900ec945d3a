import type { BoxCondition, DiscoveredBox, ScenarioDiscovery } from '../analysis/scenarioDiscovery.ts';
import type { ConditionsData, ConditionStrip } from '../charts/conditionsChart.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { Scenario } from '../scenario/types.ts';
import { inputAmount } from './inputAmount.ts';
import { inputWords } from './inputs.ts';
import { inHundred, wholeNumber } from './number.ts';
import type { Fragment, Reading, Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** Under this share of samples that agree, a line is said to be loosely drawn. */
const STEADY = 0.5;

/**
 * The futures in which another option would have been better, as a sentence.
 * @param looks by option of the run, in its order
 */
export function scenarioDiscoveryReading(
  found: ScenarioDiscovery, looks: readonly OptionLook[], scenario: Scenario,
): Reading<ConditionsData> {
  const leader = looks[found.leader];
  const target = found.target === null ? null : looks[found.target];
  const wins: Sentence = target === null ? ['an option other than ', { option: leader }, ' is best'] : [{ option: target }, ' is best'];
  const title = target === null
    ? 'The futures in which another option would have been better'
    : `The futures in which ${target.shortName} is best`;
  const conditions = found.box?.conditions ?? [];
  return {
    title,
    sentence: found.box === null ? withoutBox(found, wins) : withBox(found, found.box, wins, scenario),
    data: { strips: conditions.map((condition) => stripOf(condition, scenario)) },
    table: {
      caption: 'Each condition, and how firm it is',
      columns: [
        { label: 'Input', numeric: false }, { label: 'Condition', numeric: true }, { label: 'Usual range', numeric: true },
        { label: 'Found again in other samples', numeric: true }, { label: 'Chance alone would do it', numeric: true },
      ],
      rows: conditions.map((condition) => {
        const { label, unit } = inputWords(condition.path, scenario);
        const range = `${inputAmount(condition.p1, unit, condition.p99)} to ${inputAmount(condition.p99, unit)}`;
        const again = `${wholeNumber(condition.recurs)} of ${wholeNumber(found.box?.resamples ?? 0)}`;
        return [label, boundOf(condition, scenario), range, again, `${inHundred(condition.quasiP)} in 100`];
      }),
    },
  };
}

function withBox({ base }: ScenarioDiscovery, box: DiscoveredBox, wins: Sentence, scenario: Scenario): Sentence {
  const listed = box.conditions.flatMap((condition, i): Fragment[] => {
    const before = i === 0 ? '' : i === box.conditions.length - 1 ? ', and ' : ', ';
    return [`${before}“${inputWords(condition.path, scenario).label}” `, { strong: boundOf(condition, scenario) }];
  });
  const loose = box.conditions.some(({ recurs }) => recurs < STEADY * box.resamples);
  return joined(
    ['Take the futures with ', ...listed, '.'],
    [`In ${inHundred(box.density.mean)} of 100 of them `, ...wins, `, against ${inHundred(base.mean)} of 100 overall.`],
    [`They are ${inHundred(box.mass.mean)} of 100 futures, and hold ${inHundred(box.coverage.mean)} of every 100 in which that is so.`],
    loose ? ['Other samples of futures draw these lines elsewhere: take them as a hint.'] : [],
  );
}

function withoutBox({ base }: ScenarioDiscovery, wins: Sentence): Sentence {
  const share = inHundred(base.mean);
  if (base.mean === 0) return ['There is no future in which ', ...wins, '.'];
  return joined(
    [`In ${share} of 100 futures `, ...wins, '.'],
    ['No few inputs tell which futures those are: they are spread over the whole range of each.'],
  );
}

/** "over 14 days", "under 25%", "from 3 to 8 months". */
function boundOf({ path, low, high, p99 }: BoxCondition, scenario: Scenario): string {
  const { unit } = inputWords(path, scenario);
  const amount = (value: number): string => inputAmount(value, unit, p99);
  if (low === null) return high === null ? 'any' : `under ${amount(high)}`;
  return high === null ? `over ${amount(low)}` : `from ${amount(low)} to ${amount(high)}`;
}

function stripOf(condition: BoxCondition, scenario: Scenario): ConditionStrip {
  const { path, low, high, p1, p99 } = condition;
  const { label, unit } = inputWords(path, scenario);
  const place = (value: number): number => (p99 > p1 ? Math.min(1, Math.max(0, (value - p1) / (p99 - p1))) : 0.5);
  return {
    label,
    from: low === null ? 0 : place(low),
    to: high === null ? 1 : place(high),
    lowWords: low === null ? null : inputAmount(low, unit, p99),
    highWords: high === null ? null : inputAmount(high, unit, p99),
    leastWords: inputAmount(p1, unit, p99),
    mostWords: inputAmount(p99, unit),
  };
}
