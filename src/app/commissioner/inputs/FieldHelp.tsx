import type { JSX } from 'preact';
import type { NumberRule } from '../../../scenario/checkNumber.ts';
import { evidenceWords } from '../../../words/evidenceWords.ts';
import { fieldHelp } from '../../../words/fieldHelp.ts';
import { helpSources } from '../../../words/helpSources.ts';
import { whatSpeaksAgainst } from '../../../words/speaksAgainst.ts';
import type { NumberDisplay } from './numberText.ts';
import { numberWithUnit } from './numberText.ts';
import { acceptedWords } from './readNumber.ts';

interface Props {
  readonly path: string;
  /** What its numbers may be. */
  readonly rule: NumberRule;
  readonly display: NumberDisplay;
}

/** What a number means, what it usually is, what the evidence says of it, and what is accepted. */
export function FieldHelp({ path, rule, display }: Props): JSX.Element {
  const words = fieldHelp(path);
  const unit = unitWords(display);
  const accepted = `Accepted: ${acceptedWords(rule, display)}.`;
  if (words === null) return <p>{accepted}{unit}</p>;
  const { meaning, usual, grade, evidence, source } = words;
  const against = whatSpeaksAgainst(path);
  return (
    <>
      <p>{meaning}</p>
      {usual === null ? null : (
        <p>
          <b>Usual:</b> {usualWords(usual, display)}
          {grade === null ? '' : ` (${evidenceWords.grade[grade].toLowerCase()})`}.
        </p>
      )}
      <p><b>Evidence:</b> {evidence}</p>
      {against === null ? null : <p><b>Against it:</b> {against}</p>}
      {source === null ? null : <p class="quantity__citation">{helpSources[source]}</p>}
      <p>{accepted}{unit}</p>
    </>
  );
}

/** What the sign in the box leaves open: " In percent a year." */
function unitWords({ spoken }: NumberDisplay): string {
  if (spoken.startsWith('out of')) return ` In points ${spoken}.`;
  return / a |days/.test(spoken) ? ` In ${spoken}.` : '';
}

/** "15% to 70%, middle 40%"; one number where all three are the same. */
function usualWords([low, middle, high]: readonly [number, number, number], display: NumberDisplay): string {
  const said = (number: number): string => numberWithUnit(number, display);
  return low === high ? said(middle) : `${said(low)} to ${said(high)}, middle ${said(middle)}`;
}
