import type { JSX } from 'preact';
import type { Criterion } from '../../../scenario/types.ts';
import { criteriaTable, keyCriterionWords } from '../../../words/decisionRecordDecision.ts';
import { lowerFirst } from '../../../words/firstLetter.ts';
import { criteriaStatement } from '../../../words/providerSelectionTiming.ts';
import { fieldId } from '../../shared/fieldId.ts';
import { FiguresTable } from '../../shared/FiguresTable.tsx';
import type { Session } from '../../shared/session.ts';
import { RecordField } from './RecordField.tsx';
import { setWeightReason } from './recordEdits.ts';

/** The five key criteria: what each weighs, and why. */
export function CriteriaReasons({ session }: { session: Session }): JSX.Element {
  const scenario = session.scenario.value;
  const weights = criteriaTable(scenario);
  return (
    <section class="record__part" aria-labelledby="criteria-title">
      <h2 class="record__title" id="criteria-title">The key criteria, and why they count as they do</h2>
      <p class="record__sentence">{criteriaStatement.text} Why they count so belongs in the record.</p>
      <p class="record__note">To be checked against the source: {criteriaStatement.toCheck}.</p>
      {weights === null ? <p class="record__note">No option scores providers against each other, so none has weights.</p> : <FiguresTable table={weights} />}
      <div class="record__fields">
        {(Object.keys(keyCriterionWords) as readonly Criterion[]).map((criterion) => (
          <RecordField key={criterion} id={fieldId(`criterion-${criterion}`)} label={`Why: ${lowerFirst(keyCriterionWords[criterion])}`}
            value={scenario.record?.weightReasons?.[criterion] ?? ''}
            onKeep={(text) => session.edit(setWeightReason(session.scenario.peek(), criterion, text))} />
        ))}
      </div>
    </section>
  );
}
