import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
// Part of the page itself: nothing is fetched after loading.
import text from '../../model/MODEL.md?raw';
import { LibraryPage } from './LibraryPage.tsx';
import { Markdown } from './Markdown.tsx';
import { readMarkdown } from './readMarkdown.ts';

/** The model's description, as it stands beside its code. */
export function ModelPage(): JSX.Element {
  const { blocks, contents } = useMemo(() => readMarkdown(text), []);
  return (
    <LibraryPage page="model" title="How the model works" parts={contents}
      lead="The model in full: what goes in, what happens month by month, every equation, what is left out and which way that leans.">
      <Markdown blocks={blocks} />
    </LibraryPage>
  );
}
