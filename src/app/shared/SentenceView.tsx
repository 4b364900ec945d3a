import type { JSX } from 'preact';
import type { Sentence } from '../../words/reading.ts';
import { OptionName } from './OptionName.tsx';

/** A sentence with its options as shape and name. */
export function SentenceView({ sentence, stale = false }: { sentence: Sentence; stale?: boolean }): JSX.Element {
  return (
    <>
      {sentence.map((part, i) => {
        if (typeof part === 'string') return part;
        if ('strong' in part) return <strong key={i}>{part.strong}</strong>;
        return <OptionName key={i} look={part.option} stale={stale} />;
      })}
    </>
  );
}
