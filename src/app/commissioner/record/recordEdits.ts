import { commands, type EditCommand } from '../../../scenario/edit.ts';
import type { Criterion, DecisionRecord, Scenario } from '../../../scenario/types.ts';

type TextPart = 'proposed' | 'decidedBy' | 'decidedOn' | 'reasons' | 'conflicts';

/** Sets a text of the record; an empty one is taken away. */
export function setRecordText({ record }: Scenario, part: TextPart, text: string): EditCommand {
  const { [part]: _old, ...rest } = record ?? {};
  return replaced(isBlank(text) ? rest : { ...record, [part]: text });
}

/** Sets an answer to a question of the regime, the reason for one, or an amount, by its key; an empty one is taken away. */
export function setRecordAnswer({ record }: Scenario, key: string, text: string): EditCommand {
  const { answers, ...rest } = record ?? {};
  const next = withText(answers, key, text);
  return replaced(Object.keys(next).length === 0 ? rest : { ...record, answers: next });
}

/** Says why a criterion has its weight; an empty reason is taken away. */
export function setWeightReason({ record }: Scenario, criterion: Criterion, text: string): EditCommand {
  const { weightReasons, ...rest } = record ?? {};
  const next = withText(weightReasons, criterion, text);
  return replaced(Object.keys(next).length === 0 ? rest : { ...record, weightReasons: next });
}

/** The record as a whole is one place of the document, so that undo finds it as it was. */
function replaced(record: DecisionRecord): EditCommand {
  return Object.keys(record).length === 0 ? commands.removeAt(['record']) : commands.setAt(['record'], record);
}

function withText(texts: Readonly<Record<string, string>> | undefined, key: string, text: string): Readonly<Record<string, string>> {
  const others = Object.entries(texts ?? {}).filter(([name]) => name !== key);
  if (isBlank(text)) return Object.fromEntries(others);
  const isKnown = texts !== undefined && Object.hasOwn(texts, key);
  return isKnown ? { ...texts, [key]: text } : Object.fromEntries([...others, [key, text]]);
}

const isBlank = (text: string): boolean => text.trim() === '';
