import type { JSX } from 'preact';
import { hashOf, tabs } from '../shared/route.ts';
import type { Tab } from '../shared/route.ts';
import { tabWords } from './tabWords.ts';

/** On a phone: the screens besides the answer, each with what it is for. */
export function Explore({ file, tab, onChoose }: { file: string; tab: Tab; onChoose: () => void }): JSX.Element {
  return (
    <section class="explore" id="explore" tabIndex={-1} aria-labelledby="explore-title">
      <h2 class="explore__title" id="explore-title">Explore</h2>
      <ul>
        {tabs.filter((one) => one !== 'answer').map((one) => (
          <li key={one}>
            <a href={hashOf({ page: 'decision', file, tab: one })} aria-current={one === tab ? 'page' : undefined} onClick={onChoose}>
              {tabWords[one].name}
            </a>
            <p>{tabWords[one].line}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
