import type { FigureTable } from '../charts/frame.ts';
import { assumptionFields } from '../scenario/fields.ts';
import { assumptionWords } from './assumptionWords.ts';
import { evidenceWords } from './evidenceWords.ts';
import { fieldHelp } from './fieldHelp.ts';
import { helpSources } from './helpSources.ts';
import type { InputWords } from './inputUnit.ts';
import { inputValue } from './inputValue.ts';
import { assumptionGroups, assumptionGroupOf } from './assumptionGroups.ts';
import { whatSpeaksAgainst } from './speaksAgainst.ts';

/** The facts behind the usual range of every assumption, a table for each group. */
export function evidenceTables(): readonly FigureTable[] {
  const paths = pathsOf(assumptionFields, 'assumptions');
  return assumptionGroups.flatMap((group): FigureTable[] => {
    const rows = paths.filter((path) => assumptionGroupOf(path) === group).map(rowOf);
    return rows.length === 0 ? [] : [{
      caption: group.title,
      columns: [
        { label: 'Assumption', numeric: false }, { label: 'Usual range', numeric: false }, { label: 'Grade', numeric: false },
        { label: 'What is found', numeric: false }, { label: 'What speaks against it', numeric: false }, { label: 'Source', numeric: false },
      ],
      rows,
    }];
  });
}

/** Paths of all assumptions of these fields, in their order. */
function pathsOf(fields: object, prefix: string): string[] {
  return Object.entries(fields).flatMap(([key, node]: [string, object]) => (
    'unit' in node ? [`${prefix}.${key}`] : pathsOf(node, `${prefix}.${key}`)
  ));
}

function rowOf(path: string): string[] {
  const words = labelled(path);
  const help = fieldHelp(path);
  const usual = help?.usual ?? null;
  const range = usual === null ? 'none' : usual.map((value) => inputValue(value, words.unit, usual[2] - usual[0])).join(', ');
  const grade = help?.grade ?? null;
  const source = help?.source ?? null;
  return [
    words.label, range, grade === null ? 'none' : `${grade}, ${evidenceWords.grade[grade].toLowerCase()}`, help?.evidence ?? '',
    whatSpeaksAgainst(path) ?? '', source === null ? 'none' : helpSources[source],
  ];
}

function labelled(path: string): InputWords {
  let part: unknown = assumptionWords;
  for (const step of path.split('.').slice(1)) part = typeof part === 'object' && part !== null ? (part as Readonly<Record<string, unknown>>)[step] : undefined;
  if (typeof part === 'object' && part !== null && 'label' in part) return part as InputWords;
  throw new RangeError(`No assumption is called ${path}.`);
}
