import type { JSX } from 'preact';
import type { Session } from '../../../shared/session.ts';
import { NumberField } from '../NumberField.tsx';

const paths = [
  'values.qalyValue', 'values.deprivedWeight', 'values.joinedUpYearValue', 'values.discountCosts', 'values.discountHealth', 'horizonMonths',
];

/** What those who decide hold to be of worth, and how far they look. */
export function ValuesSection({ session }: { session: Session }): JSX.Element {
  return (
    <>
      <p class="inputs__intro">These are choices of those who decide, not facts. No range stands for them: try others and see.</p>
      {paths.map((path) => <NumberField key={path} session={session} path={path} />)}
    </>
  );
}
