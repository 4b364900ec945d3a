import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { formulaWords, routeChoices } from '../../../../words/optionWords.ts';
import type { StrategyPart } from '../../../../words/optionWords.ts';
import { priceFormulas } from '../../../../scenario/schema.ts';
import { strategyOf } from '../../../../scenario/strategyOf.ts';
import type { Session } from '../../../shared/session.ts';
import { NumberField } from '../NumberField.tsx';
import { SelectField } from '../SelectField.tsx';
import { SwitchField } from '../SwitchField.tsx';
import { useInputWords } from '../useInputWords.ts';
import { OptionWeights } from './OptionWeights.tsx';
import { strategyPath } from './strategyPath.ts';
import { SwitchedPart } from './SwitchedPart.tsx';

interface Props {
  readonly session: Session;
  readonly optionId: string;
  /** Of a service that has this part for itself; null for the option's own. */
  readonly lotId: string | null;
  readonly part: StrategyPart;
}

const formulaChoices = priceFormulas.map((value) => ({ value, label: formulaWords[value].name }));

/** One part of a strategy, to be set. */
export function StrategyField({ session, optionId, lotId, part }: Props): JSX.Element {
  const path = strategyPath(optionId, lotId, part);
  switch (part) {
    case 'termMonths':
    case 'mobilisationMonths':
    case 'minQuality':
      return <NumberField session={session} path={path} />;
    case 'route':
      return <ChoiceField session={session} path={path} choices={routeChoices} />;
    case 'priceFormula':
      return <FormulaField session={session} optionId={optionId} lotId={lotId} path={path} />;
    case 'trackRecord':
      return <TrackRecordField session={session} path={path} />;
    case 'weights':
      return <OptionWeights session={session} optionId={optionId} lotId={lotId} />;
    case 'review':
    case 'integrationPlan':
      return <SwitchedPart session={session} optionId={optionId} lotId={lotId} part={part} />;
  }
}

function ChoiceField({ session, path, choices }: {
  session: Session;
  path: string;
  choices: readonly { readonly value: string; readonly label: string }[];
}): JSX.Element {
  const { label } = useInputWords(session, path);
  return <SelectField session={session} path={path} label={label} choices={choices} />;
}

function TrackRecordField({ session, path }: { session: Session; path: string }): JSX.Element {
  const { label, hint } = useInputWords(session, path);
  return <SwitchField session={session} path={path} label={label} hint={hint} />;
}

/** How a price is scored, with the equation of the one chosen. */
function FormulaField({ session, optionId, lotId, path }: Omit<Props, 'part'> & { readonly path: string }): JSX.Element {
  const chosen = useComputed(() => {
    const option = session.scenario.value.options.find(({ id }) => id === optionId);
    return option === undefined ? 'relative' : (lotId === null ? option.strategy : strategyOf(option, lotId)).priceFormula;
  }).value;
  const { equation, meaning } = formulaWords[chosen];
  return (
    <>
      <ChoiceField session={session} path={path} choices={formulaChoices} />
      <p class="strategy__equation">{equation}</p>
      <p class="strategy__meaning">{meaning}</p>
    </>
  );
}
