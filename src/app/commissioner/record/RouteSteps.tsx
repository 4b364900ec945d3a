import type { JSX } from 'preact';
import type { QuestionId } from '../../../analysis/providerSelection/answers.ts';
import type { ProviderSelection } from '../../../analysis/providerSelection/providerSelection.ts';
import type { RegimeRoute } from '../../../analysis/providerSelection/routesOpen.ts';
import { asked } from '../../../words/decisionRecordRoute.ts';
import { regimeRouteWords, whyStanding } from '../../../words/providerSelectionRoutes.ts';
import { Disclosure } from '../../shared/Disclosure.tsx';
import type { Session } from '../../shared/session.ts';
import { PresentValues } from './PresentValues.tsx';
import { RouteQuestion } from './RouteQuestion.tsx';
import { StandingTag } from './StandingTag.tsx';

interface Step {
  readonly title: string;
  /** What the ids of its questions begin with. */
  readonly prefix: string;
  /** The route that its questions are about. */
  readonly route: RegimeRoute | null;
}

const steps: readonly Step[] = [
  { title: 'Does the regime apply?', prefix: 'scope.', route: null },
  { title: regimeRouteWords.directAwardA.name, prefix: 'a.', route: 'directAwardA' },
  { title: regimeRouteWords.directAwardB.name, prefix: 'b.', route: 'directAwardB' },
  { title: regimeRouteWords.directAwardC.name, prefix: 'c.', route: 'directAwardC' },
  { title: regimeRouteWords.mostSuitable.name, prefix: 'm.', route: 'mostSuitable' },
];

/** The regime's questions in their order, step by step. A step whose route is decided by the steps before it folds away. */
export function RouteSteps({ session, selection }: { session: Session; selection: ProviderSelection }): JSX.Element {
  const ids = asked(selection);
  const { open, answers } = selection;
  const competitive = open.routes[open.routes.length - 1];
  const several = session.scenario.value.lots.length > 1;
  return (
    <section class="steps" aria-labelledby="steps-title">
      <h2 class="record__title" id="steps-title">The questions, in order</h2>
      {several ? <p class="record__note">An answer holds for all services. Say yes only where it is so for each; put differences in the reason.</p> : null}
      {steps.map(({ title, prefix, route }, i) => {
        const own = ids.filter((id) => id.startsWith(prefix));
        const stand = route === null ? null : open.routes.find((one) => one.route === route) ?? null;
        const isDecided = stand !== null && stand.standing === 'closed' && !stand.because.some((id) => id.startsWith(prefix));
        const questions = (): JSX.Element[] => own.map((id) => <Question key={id} session={session} selection={selection} id={id} />);
        return (
          <section class="step" key={prefix} aria-labelledby={`step-${i}`}>
            <h3 class="step__title" id={`step-${i}`}><span class="step__number">{i + 1}</span> {title}</h3>
            {stand === null || route === null ? null : (
              <p class="step__line">{regimeRouteWords[route].line}. <StandingTag standing={stand.standing} /></p>
            )}
            {isDecided && stand !== null ? (
              <>
                <p class="record__note">{whyStanding(stand, answers)} Its questions need no answer.</p>
                <Disclosure label="Show them all the same" about={title}>{questions}</Disclosure>
              </>
            ) : questions()}
          </section>
        );
      })}
      <section class="step" aria-labelledby="step-last">
        <h3 class="step__title" id="step-last"><span class="step__number">{steps.length + 1}</span> {regimeRouteWords.competitive.name}</h3>
        <p class="step__line">{regimeRouteWords.competitive.line}. <StandingTag standing={competitive.standing} /></p>
        <p class="record__note">It has no test of its own. {whyStanding(competitive, answers)}</p>
      </section>
    </section>
  );
}

function Question({ session, selection, id }: { session: Session; selection: ProviderSelection; id: QuestionId }): JSX.Element {
  return (
    <RouteQuestion session={session} selection={selection} id={id}>
      {id === 'c.value' ? <PresentValues session={session} /> : null}
    </RouteQuestion>
  );
}
