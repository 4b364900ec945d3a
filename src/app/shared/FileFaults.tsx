import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Program } from '../program.ts';
import { IssueSummary } from './IssueSummary.tsx';

/** Why the last file could not be opened; goes when it is closed or another file opens. */
export function FileFaults({ program }: { program: Pick<Program, 'fileFault'> }): JSX.Element | null {
  const fault = program.fileFault.value;
  // Of no use on another page.
  useEffect(() => () => { program.fileFault.value = null; }, [program]);
  if (fault === null) return null;
  return (
    <IssueSummary title={`“${fault.name}” could not be opened`} issues={fault.issues}>
      <p><button type="button" class="text-button" onClick={() => { program.fileFault.value = null; }}>Close this message</button></p>
    </IssueSummary>
  );
}
