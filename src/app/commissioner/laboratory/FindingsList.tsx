import type { JSX } from 'preact';
import { findingLevel } from '../../../analysis/bidLaboratory/laboratoryFindings.ts';
import { laboratoryFindingSentence } from '../../../words/bidLaboratoryFindings.ts';
import { plainText } from '../../../words/reading.ts';
import { Icon } from '../../shared/Icon.tsx';
import { SentenceView } from '../../shared/SentenceView.tsx';
import type { LaboratoryAnalysis } from './useLaboratory.ts';

const levelWords = { stop: 'Nothing can be scored', warning: 'Warning', note: 'To know' } as const;

/** What should be known before the formula is published, most serious first. */
export function FindingsList({ analysis }: { analysis: LaboratoryAnalysis | null }): JSX.Element {
  return (
    <section class="lab-findings" aria-labelledby="lab-findings-title">
      <h3 id="lab-findings-title">Before you publish this formula</h3>
      {analysis === null ? <p class="lab-rules__hint">Looking at the bids.</p> : analysis.findings.length === 0
        ? <p>Nothing was found that turns who wins: no withdrawal, no other formula, no noise of a panel.</p>
        : (
          <ul>
            {analysis.findings.map((finding) => {
              const level = findingLevel(finding);
              const sentence = laboratoryFindingSentence(finding, analysis.laboratory);
              return (
                <li key={plainText(sentence)} class={`lab-finding lab-finding--${level}`}>
                  <Icon name={level === 'note' ? 'info' : 'warning'} />
                  <p><span class="nhsuk-u-visually-hidden">{levelWords[level]}: </span><SentenceView sentence={sentence} /></p>
                </li>
              );
            })}
          </ul>
        )}
    </section>
  );
}
