import type { JSX } from 'preact';
import type { Grade } from '../../../scenario/types.ts';
import { evidenceWords } from '../../../words/evidenceWords.ts';

/** How strong the evidence for a number is: a letter and its name. */
export function GradeChip({ grade }: { grade: Grade | undefined }): JSX.Element {
  if (grade === undefined) return <span class="grade grade--none">Not graded</span>;
  return (
    <span class="grade">
      <span class={`grade__letter grade__letter--${grade.toLowerCase()}`} aria-hidden="true">
        {grade}
      </span>
      <span>
        <span class="nhsuk-u-visually-hidden">Evidence {grade}: </span>
        {evidenceWords.grade[grade]}
      </span>
    </span>
  );
}
