import { useComputed, useSignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import type { Scenario } from '../../../scenario/types.ts';
import { sectionLines } from '../../../words/sectionLines.ts';
import { fieldId } from '../../shared/fieldId.ts';
import type { Session } from '../../shared/session.ts';
import { AboutSection } from './about/AboutSection.tsx';
import { AssumptionsSection } from './assumptions/AssumptionsSection.tsx';
import './inputs.scss';
import { OptionsSection } from './options/OptionsSection.tsx';
import { ProvidersSection } from './providers/ProvidersSection.tsx';
import { Section } from './Section.tsx';
import type { SectionName } from './sectionOf.ts';
import { sectionOf } from './sectionOf.ts';
import { ServiceSection } from './service/ServiceSection.tsx';
import { SourcesSection } from './sources/SourcesSection.tsx';
import { ValuesSection } from './values/ValuesSection.tsx';

/** What can be changed, in sections of which one is open at a time. A change renders its own field and no other. */
export function InputColumn({ session }: { session: Session }): JSX.Element {
  const open = useSignal<SectionName | null>('assumptions');

  // A link to a field opens its section first; a field that is on the page already stays where it is.
  useSignalEffect(() => {
    const path = session.wantedField.value;
    if (path === null) return;
    const section = sectionOf(path);
    if (section !== null && !isOnPage(path)) open.value = section;
    focusWhenShown(session, path, PATIENCE);
  });

  const toggle = (name: SectionName): void => {
    open.value = open.value === name ? null : name;
  };
  const section = (name: SectionName, title: string, words: (scenario: Scenario) => string, body: () => ComponentChildren): JSX.Element => (
    <Section
      id={name}
      title={title}
      line={<Line session={session} words={words} />}
      open={open.value === name}
      onToggle={() => toggle(name)}
    >
      {body}
    </Section>
  );
  return (
    <div class="inputs">
      {section('service', 'Service and people', sectionLines.service, () => <ServiceSection session={session} />)}
      {section('providers', 'Providers and links', sectionLines.providers, () => <ProvidersSection session={session} />)}
      {section('options', 'Options', (scenario) => sectionLines.options(scenario, session.reference.value), () => <OptionsSection session={session} />)}
      {section('assumptions', 'Assumptions', sectionLines.assumptions, () => <AssumptionsSection session={session} />)}
      {section('values', 'Values', sectionLines.values, () => <ValuesSection session={session} />)}
      {section('sources', 'Sources', sectionLines.sources, () => <SourcesSection session={session} />)}
      {section('about', 'About this decision', sectionLines.about, () => <AboutSection session={session} />)}
    </div>
  );
}

/** Is a field on the page, or the one that a note or a bound belongs to? */
function isOnPage(path: string): boolean {
  const holder = path.slice(0, path.lastIndexOf('.'));
  return [path, holder].some((one) => document.getElementById(fieldId(one)) !== null);
}

/** What a closed section holds. */
function Line({ session, words }: { session: Session; words: (scenario: Scenario) => string }): JSX.Element {
  return <>{useComputed(() => words(session.scenario.value)).value}</>;
}

/** Frames that a field may take to come into the page: on a small screen the column itself has to be shown first. */
const PATIENCE = 30;

/** Moves focus to a field as soon as it can be seen, or else to the head of its section, and ends the wish for it. */
function focusWhenShown(session: Session, path: string, frames: number): void {
  requestAnimationFrame(() => {
    if (session.wantedField.peek() !== path) return;
    const box = document.getElementById(fieldId(path));
    const isShown = box !== null && box.getClientRects().length > 0;
    if (!isShown && frames > 0) {
      focusWhenShown(session, path, frames - 1);
      return;
    }
    const target = isShown ? box : document.getElementById(`${sectionOf(path) ?? 'none'}-toggle`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
    session.wantedField.value = null;
  });
}
