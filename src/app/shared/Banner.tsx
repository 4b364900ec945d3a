import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';

/** Something to know of the page as a whole, with what can be done about it; stands across the page, under its head. */
export function Banner({ name, title, icon = 'info', tone = 'plain', children, actions }: {
  /** Of the region, for screen readers. */
  name: string;
  title?: string;
  icon?: IconName;
  tone?: 'plain' | 'warning';
  children: ComponentChildren;
  actions?: ComponentChildren;
}): JSX.Element {
  return (
    <section class={`banner banner--${tone} no-print`} aria-label={name}>
      <Icon name={icon} class="icon banner__icon" />
      <p class="banner__words">{title === undefined ? null : <strong>{title}. </strong>}{children}</p>
      {actions === undefined ? null : <div class="banner__actions">{actions}</div>}
    </section>
  );
}
