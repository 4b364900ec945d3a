import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { hashOf, tabs } from '../shared/route.ts';
import type { Tab } from '../shared/route.ts';
import { tabWords } from './tabWords.ts';

/** The screens of a decision as links; scrolls sideways where they do not fit. */
export function Tabs({ file, tab }: { file: string; tab: Tab }): JSX.Element {
  const row = useRef<HTMLUListElement>(null);
  useEffect(() => {
    row.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [tab]);
  return (
    <nav class="tabs no-print" aria-label="Screens of this decision">
      <ul ref={row}>
        {tabs.map((one) => (
          <li key={one}>
            <a href={hashOf({ page: 'decision', file, tab: one })} aria-current={one === tab ? 'page' : undefined}>{tabWords[one].name}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
