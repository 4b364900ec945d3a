import { assumptionHelp } from './assumptionHelp.ts';
import type { FieldHelpWords } from './fieldHelpWords.ts';
import { bidsHelp, caretakerUsual, layerHelp, partnerHelp, segmentHelp, traitHelp, valueHelp } from './traitHelp.ts';

/** What the input at a path means and what the evidence says of it; null where its label and hint say all there is. */
export function fieldHelp(path: string): FieldHelpWords | null {
  const steps = path.split('.');
  const key = steps[steps.length - 1];
  switch (steps[0]) {
    case 'lots':
      return key === 'expectedBids' ? bidsHelp : own(traitHelp, key);
    case 'partners':
      return key === 'capability' ? partnerHelp : null;
    case 'links':
      return own(layerHelp, key);
    case 'segments':
      return own(segmentHelp, key);
    case 'values':
      return own(valueHelp, key);
    case 'horizonMonths':
      return valueHelp['horizonMonths'];
    case 'assumptions':
      return ofAssumption(steps.slice(1));
    default:
      return null;
  }
}

function ofAssumption(steps: readonly string[]): FieldHelpWords | null {
  const [group, name, key] = steps;
  if (group === 'contractFailure' && name === 'caretaker') {
    const words = own(traitHelp, key);
    const usual = own(caretakerUsual, key);
    const evidence = 'A neighbour who steps in at short notice. In North Kent one did very well.';
    return words === null ? null : { ...words, usual, grade: 'C', evidence, source: 'kent' };
  }
  let part: unknown = assumptionHelp;
  for (const step of steps) part = isTable(part) ? own(part, step) : null;
  return isTable(part) && typeof part['meaning'] === 'string' ? (part as unknown as FieldHelpWords) : null;
}

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | null => (Object.hasOwn(table, key) ? table[key] : null);
const isTable = (part: unknown): part is Readonly<Record<string, unknown>> => typeof part === 'object' && part !== null;
