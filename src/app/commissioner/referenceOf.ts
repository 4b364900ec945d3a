import type { Session } from '../shared/session.ts';

/** Id of the option that others are measured against: the first, where the one chosen is no more. */
export function referenceOf(session: Session): string {
  const { options } = session.scenario.value;
  return (options.find(({ id }) => id === session.reference.value) ?? options[0]).id;
}
