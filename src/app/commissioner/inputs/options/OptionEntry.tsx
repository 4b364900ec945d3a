import type { JSX } from 'preact';
import { useComputed } from '@preact/signals';
import { limits } from '../../../../scenario/fields.ts';
import type { Option, Scenario } from '../../../../scenario/types.ts';
import { optionLine, strategyParts } from '../../../../words/optionWords.ts';
import { OptionMark } from '../../../shared/OptionMark.tsx';
import type { Session } from '../../../shared/session.ts';
import { Entry } from '../entries/Entry.tsx';
import { TextField } from '../TextField.tsx';
import { LotDifferences } from './LotDifferences.tsx';
import { optionActionId } from './optionActionId.ts';
import { StrategyField } from './StrategyField.tsx';

interface Props {
  readonly session: Session;
  readonly optionId: string;
  /** Its place in the list, from 0, and how many there are. */
  readonly place: number;
  readonly count: number;
  /** Open from the start: just added. */
  readonly isNew: boolean;
  readonly onMove: (by: number) => void;
  readonly onDuplicate: (() => void) | null;
  readonly onRemove: (() => void) | null;
}

/** One option: its shape and name, which open to all of its strategy. */
export function OptionEntry({ session, optionId, place, count, isNew, onMove, onDuplicate, onRemove }: Props): JSX.Element {
  const path = `options.${optionId}`;
  const optionIn = ({ options }: Scenario): Option | undefined => options.find(({ id }) => id === optionId);
  const nameIn = (scenario: Scenario): string => optionIn(scenario)?.name ?? '';
  const lineIn = (scenario: Scenario): string => {
    const option = optionIn(scenario);
    return option === undefined ? '' : optionLine(option, scenario);
  };
  const action = (kind: 'up' | 'down' | 'duplicate' | 'remove', words: string, act: () => void): JSX.Element => (
    <button type="button" class="text-button" id={optionActionId(optionId, kind)} onClick={act}>
      {words}<OptionNameHeard session={session} nameIn={nameIn} />
    </button>
  );
  return (
    <Entry
      session={session} path={path} isNew={isNew} name={nameIn} line={lineIn}
      mark={<SlotMark session={session} optionId={optionId} />}
    >
      {() => (
        <>
          <TextField session={session} path={`${path}.name`} label="Name" maxLength={limits.name} />
          {strategyParts.map((part) => <StrategyField key={part} session={session} optionId={optionId} lotId={null} part={part} />)}
          <LotDifferences session={session} optionId={optionId} />
          <div class="entry__actions">
            {place > 0 ? action('up', 'Move up', () => onMove(-1)) : null}
            {place < count - 1 ? action('down', 'Move down', () => onMove(1)) : null}
            {onDuplicate === null ? null : action('duplicate', 'Duplicate', onDuplicate)}
            {onRemove === null ? <span class="entries__none">A decision needs at least one option.</span> : action('remove', 'Remove', onRemove)}
          </div>
        </>
      )}
    </Entry>
  );
}

/** The option's shape in its colour. */
function SlotMark({ session, optionId }: { session: Session; optionId: string }): JSX.Element {
  const slot = useComputed(() => {
    const { options } = session.scenario.value;
    const place = options.findIndex(({ id }) => id === optionId);
    return options.at(place)?.slot ?? place + 1;
  }).value;
  return <OptionMark slot={Math.max(1, slot)} />;
}

/** The name of an option, for those who hear a button apart from it. */
function OptionNameHeard({ session, nameIn }: { session: Session; nameIn: (scenario: Scenario) => string }): JSX.Element {
  const words = useComputed(() => nameIn(session.scenario.value)).value;
  return <span class="nhsuk-u-visually-hidden">, {words}</span>;
}
