import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { scenarioDifferences } from '../../../analysis/scenarioDifferences.ts';
import type { DifferenceCell } from '../../../words/scenarioDifferencesCells.ts';
import { scenarioDifferencesReading, type DifferenceSection } from '../../../words/scenarioDifferencesReading.ts';
import type { ComparedVersion } from './comparedVersion.ts';

/** What versions do not say alike, group by group, the versions as columns; on a small screen each version has a line of its own. */
export function DifferencesTable({ versions }: { versions: readonly ComparedVersion[] }): JSX.Element {
  const reading = useMemo(() => {
    const scenarios = versions.map(({ scenario }) => scenario);
    return scenarioDifferencesReading(scenarios, scenarioDifferences(scenarios));
  }, [versions]);
  return (
    <section class="versions__part" aria-labelledby="differences-title">
      <h2 class="versions__title" id="differences-title">What differs</h2>
      <p class="versions__line">
        {reading.sentence}{reading.sections.length === 0 ? '' : ' Bold: other than in the version before it.'}
      </p>
      {reading.sections.map((section) => <Section key={section.group} section={section} names={versions.map(({ name }) => name.label)} />)}
    </section>
  );
}

// Roles are written out: laid out as blocks, on a small screen, a table would lose them.
function Section({ section, names }: { section: DifferenceSection; names: readonly string[] }): JSX.Element {
  return (
    <table class="differences" role="table">
      <caption class="differences__caption">{section.title}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th scope="col" role="columnheader"><span class="nhsuk-u-visually-hidden">What</span></th>
          {names.map((name, i) => <th key={i} scope="col" role="columnheader">{name}</th>)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {section.rows.map(({ path, label, cells, counts }) => (
          <tr key={path} role="row">
            <th scope="row" role="rowheader">
              {label}
              {counts ? null : <span class="differences__idle">Does not touch the figures</span>}
            </th>
            {cells.map(({ text, details }, i) => (
              <td key={i} role="cell" class={isNew(cells, i) ? 'differences__new' : undefined}>
                <span class="differences__version" aria-hidden="true">{names[i]}</span>
                <span class="differences__text">
                  {text}
                  {details.map((detail) => <span key={detail} class="differences__detail">{detail}</span>)}
                </span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Does a version say something else than the one before it? */
function isNew(cells: readonly DifferenceCell[], place: number): boolean {
  if (place === 0) return false;
  const [before, here] = [cells[place - 1], cells[place]];
  return before.text !== here.text || before.details.join('\n') !== here.details.join('\n');
}
