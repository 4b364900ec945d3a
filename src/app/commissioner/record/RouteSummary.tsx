import type { JSX } from 'preact';
import type { ProviderSelection } from '../../../analysis/providerSelection/providerSelection.ts';
import { optionLooks } from '../../../words/optionLook.ts';
import { conflictWords } from '../../../words/providerSelectionFacts.ts';
import { optionRouteSentence, regimeRouteWords, routesSentence, whyStanding } from '../../../words/providerSelectionRoutes.ts';
import { timingTable } from '../../../words/providerSelectionTiming.ts';
import { fieldId } from '../../shared/fieldId.ts';
import { FiguresTable } from '../../shared/FiguresTable.tsx';
import { Icon } from '../../shared/Icon.tsx';
import { SentenceView } from '../../shared/SentenceView.tsx';
import type { Session } from '../../shared/session.ts';
import { StandingTag } from './StandingTag.tsx';

/** What follows from the answers: how each route stands, what that means for each option, and what does not go together. */
export function RouteSummary({ session, selection }: { session: Session; selection: ProviderSelection }): JSX.Element {
  const scenario = session.scenario.value;
  const looks = optionLooks(scenario);
  const { open, answers, options, conflicts, awaited } = selection;
  const toNext = (): void => {
    document.querySelector<HTMLElement>(`#${fieldId(`question-${awaited[0]}`)} input`)?.focus();
  };
  return (
    <section class="routes" aria-labelledby="routes-title">
      <h2 class="record__title" id="routes-title">Which routes stay open</h2>
      <p class="record__sentence" role="status">{routesSentence(open, answers)}</p>
      {awaited.length === 0 ? null : (
        <p class="record__note">
          {awaited.length === 1 ? '1 answer is' : `${awaited.length} answers are`} awaited.{' '}
          <button type="button" class="text-button" onClick={toNext}>Go to the next</button>
        </p>
      )}
      <ul class="routes__list">
        {open.routes.map((route) => (
          <li class={`route route--${route.standing}`} key={route.route}>
            <span class="route__name">{regimeRouteWords[route.route].name}</span>
            <StandingTag standing={route.standing} />
            <span class="route__why">{whyStanding(route, answers)}</span>
          </li>
        ))}
      </ul>
      <h3 class="record__subtitle">What that means for each option</h3>
      <ul class="routes__options">
        {options.map((option, i) => (
          <li key={option.optionId}><SentenceView sentence={optionRouteSentence(option, looks[i], selection, scenario)} /></li>
        ))}
      </ul>
      {conflicts.length === 0 ? null : (
        <>
          <h3 class="record__subtitle">What does not go together</h3>
          {conflicts.map((conflict) => (
            <p class="record-warning" key={conflict.kind}><Icon name="warning" /><span>{conflictWords(conflict, scenario)}</span></p>
          ))}
        </>
      )}
      <h3 class="record__subtitle">Is there time?</h3>
      <FiguresTable table={{ ...timingTable(selection, scenario), caption: 'Months to an award, to prepare, and left until a contract ends' }} />
    </section>
  );
}
