import type { ComponentChildren, JSX } from 'preact';
import type { Sentence } from '../../words/reading.ts';
import { OptionName } from './OptionName.tsx';

/** A sentence with its options as shape and name. */
export function SentenceView({ sentence, stale = false }: { sentence: Sentence; stale?: boolean }): JSX.Element {
  return (
    <>
      {sentence.map((part, i) => {
        if (typeof part === 'string') return unbroken(part);
        if ('strong' in part) return <strong key={i}>{unbroken(part.strong)}</strong>;
        return <OptionName key={i} look={part.option} stale={stale} />;
      })}
    </>
  );
}

/** A line may end after "±" by the browser's rules; here an error keeps its sign. */
function unbroken(words: string): ComponentChildren {
  if (!words.includes('±')) return words;
  return words.split(/(±\S+)/).map((part, i) => (part.startsWith('±') ? <span key={i} class="unbroken">{part}</span> : part));
}
