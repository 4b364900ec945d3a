import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** A finding that words tell without a picture: title, sentence, and what belongs to it. */
export function WordsFigure({ name, title, stale = false, isOffer = false, sentence, children }: {
  name: string;
  title: string;
  stale?: boolean;
  /** Something to be done, with nothing found yet: left out on paper. */
  isOffer?: boolean;
  sentence: ComponentChildren;
  children?: ComponentChildren;
}): JSX.Element {
  const id = useId();
  return (
    <section class={`figure figure--words figure--${name}${stale ? ' figure--stale' : ''}${isOffer ? ' no-print' : ''}`} aria-labelledby={id}>
      <div class="figure__head">
        <div class="figure__title"><h2 id={id}>{title}</h2></div>
        <p class="figure__sentence">{sentence}</p>
      </div>
      {children}
    </section>
  );
}
