import type { JSX } from 'preact';
import { limits } from '../../../../scenario/fields.ts';
import type { Session } from '../../../shared/session.ts';
import { TextField } from '../TextField.tsx';

/** What the decision is called, and what has to be known to read its answer. None of it moves a figure. */
export function AboutSection({ session }: { session: Session }): JSX.Element {
  const long = (key: string, label: string, hint: string): JSX.Element => (
    <TextField session={session} path={`about.${key}`} label={label} hint={hint} maxLength={limits.text} multiline />
  );
  return (
    <>
      <TextField session={session} path="title" label="Title" hint="Place and service" />
      <TextField session={session} path="summary" label="Summary" hint="One or two sentences" maxLength={limits.summary} multiline />
      {long('purpose', 'Purpose', 'What has to be decided, by whom, and among what')}
      {long('teaches', 'What it teaches', 'What a reader should take from it')}
      {long('limits', 'Limits', 'What it leaves out, and where it leans')}
    </>
  );
}
