import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { scenarioDifferences } from '../../../analysis/scenarioDifferences.ts';
import { waterfallPlan } from '../../../analysis/waterfallPlan.ts';
import type { OptionLook } from '../../../charts/frame.ts';
import { waterfallChart } from '../../../charts/waterfallChart.ts';
import { wholeNumber } from '../../../words/number.ts';
import { optionLooks } from '../../../words/optionLook.ts';
import { waterfallJoined, waterfallReading } from '../../../words/waterfallReading.ts';
import { ChartFigure } from '../../shared/ChartFigure.tsx';
import { OptionName } from '../../shared/OptionName.tsx';
import { OptionPicker } from '../../shared/OptionPicker.tsx';
import { Picker } from '../../shared/Picker.tsx';
import type { PaneView } from '../paneView.ts';
import { useSteadyStale } from '../useSteadyStale.ts';
import { comparedVersions, type ComparedVersion } from './comparedVersion.ts';
import { StepOrder } from './StepOrder.tsx';
import { useWaterfall } from './useWaterfall.ts';
import type { VersionsChoice } from './versionsChoice.ts';
import { waterfallPair } from './waterfallPair.ts';

const NONE = '';

/** What each group of differences did to the worth of an option, or to its lead, from one version to another. */
export function WaterfallFigure({ view, choice, mayStart }: { view: PaneView; choice: VersionsChoice; mayStart: boolean }): JSX.Element {
  const all = comparedVersions(view.session);
  const versionOf = (id: string, place: number): ComparedVersion => all.find((one) => one.id === id) ?? all[place];
  const from = versionOf(choice.from.value, 0);
  const to = versionOf(choice.to.value, all.length - 1);
  const looks = useMemo(() => allLooks(to, from), [to.scenario, from.scenario]);
  const { option, other } = waterfallPair(view, choice, from.scenario, to.scenario);
  const lookOf = (id: string): OptionLook => looks.find((look) => look.id === id) ?? looks[0];
  const missing = [option, ...(other === null ? [] : [other])].flatMap((id) => [from, to]
    .filter(({ scenario }) => !scenario.options.some((one) => one.id === id))
    .map((version) => `${lookOf(id).name} is not in the version ${version.name.inSentence}.`));
  const order = choice.order.value;
  const plan = useMemo(() => {
    if (missing.length > 0 || from.scenario === to.scenario) return null;
    const optionIds = other === null ? [option] : [option, other];
    return waterfallPlan(from.scenario, to.scenario, scenarioDifferences([from.scenario, to.scenario]), optionIds, order);
  }, [from.scenario, to.scenario, option, other, order, missing.length]);
  const state = useWaterfall(view, plan, mayStart);
  const stale = useSteadyStale(state.found !== null && state.found.plan !== plan);
  const read = useMemo(() => {
    if (state.found === null) return null;
    const { value, plan: { optionIds: [first, second] } } = state.found;
    const subject = { option: lookOf(first), other: second === undefined ? null : lookOf(second), from: from.name, to: to.name };
    return function* () {
      yield;
      return waterfallReading(value, subject);
    };
  }, [state.found, looks, from.name.label, to.name.label]);
  const versionChoices = all.map(({ id, name }) => ({ value: id, label: name.label }));
  const joined = waterfallJoined(plan?.steps ?? []);
  return (
    <ChartFigure name="waterfall" title="What each difference did" read={read} chart={waterfallChart} stale={stale}
      unavailable={whyNone(missing, from.scenario === to.scenario, state.error)}
      sentenceStart={(
        <span class="figure__pair">
          <span class="waterfall__picks no-print">
            <Picker label="From" choices={versionChoices} chosen={from.id} onChoose={(id) => { choice.from.value = id; }} />
            <Picker label="to" choices={versionChoices} chosen={to.id} onChoose={(id) => { choice.to.value = id; }} />
            <OptionPicker label="Option whose change is explained" options={looks.filter(({ id }) => id !== other)} chosen={option}
              onChoose={(id) => { choice.option.value = id; }} />
            <Picker label="held against" chosen={other ?? NONE} onChoose={(id) => { choice.other.value = id; }}
              choices={[{ value: NONE, label: 'Nothing: its own worth' }, ...looks.filter(({ id }) => id !== option).map(({ id, name }) => ({ value: id, label: name }))]} />
          </span>
          <span class="print-only"><OptionName look={lookOf(option)} />{other === null ? null : <> held against <OptionName look={lookOf(other)} /></>}</span>
        </span>
      )}>
      <p class="figure__note">
        {plan === null || plan.steps.length === 0 ? '' : 'Each step takes over one group of differences, after those above it, under the same luck. Hollow bars take away.'}
        {joined === null ? '' : ` ${joined}`}
        {state.progress === null ? '' : ` Growing more exact: ${wholeNumber(state.progress.done)} of ${wholeNumber(state.progress.total)} runs.`}
      </p>
      {plan === null ? null : <StepOrder steps={plan.steps} onOrder={(next) => { choice.order.value = next; }} />}
    </ChartFigure>
  );
}

/** The options of both versions; each looks as in the newer one that has it. */
function allLooks(to: ComparedVersion, from: ComparedVersion): readonly OptionLook[] {
  const looks = optionLooks(to.scenario);
  return [...looks, ...optionLooks(from.scenario).filter(({ id }) => !looks.some((look) => look.id === id))];
}

function whyNone(missing: readonly string[], isSame: boolean, error: string | null): string | null {
  if (isSame) return 'Choose two different versions to see what each difference did.';
  if (missing.length > 0) return `${missing.join(' ')} Only an option that both versions have can be followed.`;
  return error === null ? null : `This could not be worked out: ${error}`;
}
