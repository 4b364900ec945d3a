import type { Answers, QuestionId } from '../analysis/providerSelection/answers.ts';
import type { OptionRoute, WayStanding } from '../analysis/providerSelection/optionRoutes.ts';
import type { ProviderSelection } from '../analysis/providerSelection/providerSelection.ts';
import { regimeRoutes } from '../analysis/providerSelection/routesOpen.ts';
import type { RegimeRoute, RoutesOpen, RouteStanding, Standing } from '../analysis/providerSelection/routesOpen.ts';
import type { OptionLook } from '../charts/frame.ts';
import type { RouteName, Scenario } from '../scenario/types.ts';
import { questionWords } from './providerSelectionQuestions.ts';
import type { Sentence } from './reading.ts';
import { joined } from './sentence.ts';

/** What a route is called, and what the regulations say of it in a line. */
interface RegimeRouteWords {
  readonly name: string;
  readonly regulation: string;
  readonly line: string;
}

export const regimeRouteWords: Readonly<Record<RegimeRoute, RegimeRouteWords>> = {
  directAwardA: { name: 'Direct Award A', regulation: 'Regulation 7', line: 'Only the present provider can do it' },
  directAwardB: { name: 'Direct Award B', regulation: 'Regulation 8', line: 'People choose; providers are not limited' },
  directAwardC: { name: 'Direct Award C', regulation: 'Regulation 9', line: 'The present provider goes on, much as before' },
  mostSuitable: { name: 'Most suitable provider', regulation: 'Regulation 10', line: 'A judgement among likely providers' },
  competitive: { name: 'Competitive process', regulation: 'Regulation 11', line: 'Providers bid against each other' },
};

export const standingWords: Readonly<Record<Standing, string>> = { required: 'Must be used', open: 'Open', waits: 'Waits', closed: 'Closed' };

const wayWords: Readonly<Record<RouteName, string>> = {
  directAward: 'a direct award',
  mostSuitable: 'the most suitable provider process',
  competitive: 'the competitive process',
};

/** Why a route stands as it does, one sentence. Of many answers that it waits for the first is named. */
export function whyStanding({ route, standing, because }: RouteStanding, answers: Answers): string {
  switch (standing) {
    case 'closed':
      return `Closed because ${closingReasons(because, answers)}.`;
    case 'waits':
      return `Waits for ${awaitedWords(because)}.`;
    case 'required':
      return route === 'competitive' ? 'It must be used for a framework agreement.' : 'It must be used, and no other may.';
    case 'open':
      return route === 'competitive' ? 'Open, as neither Direct Award A nor B is required.' : 'Open: you may use it, and need not.';
  }
}

/** What closes a route, to stand after "because". */
function closingReasons(because: readonly QuestionId[], answers: Answers): string {
  const reasons = because.flatMap((id) => {
    const answer = answers[id];
    return answer === 'unknown' ? [] : (questionWords[id].closes[answer] ?? []);
  });
  const each = [...new Set(reasons)];
  return each.some((reason) => reason.includes(',')) ? each.join('; and ') : listedWords(each);
}

function awaitedWords(because: readonly QuestionId[]): string {
  const words = because.map((id) => questionWords[id].waits);
  return words.length > 2 ? `${words.length} answers, first ${words[0]}` : listedWords(words);
}

/** "A", "A and B", "A, B and C". */
export function listedWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** Which routes stay open, in a sentence or two. */
export function routesSentence({ inScope, routes }: RoutesOpen, answers: Answers): string {
  if (inScope.holds === 'no') {
    const why = closingReasons(inScope.because, answers);
    return `The regime does not cover this decision, because ${why}. All five routes are closed; other law says how to buy.`;
  }
  const named = (standing: Standing): readonly string[] => (
    routes.filter((one) => one.standing === standing).map(({ route }) => regimeRouteWords[route].name)
  );
  const [required, open, waits, closed] = [named('required'), named('open'), named('waits'), named('closed')];
  if (required.length > 0) return `${required[0]} must be used. No other route may be.`;
  if (waits.length === regimeRoutes.length) return 'All five routes wait for answers.';
  const parts: readonly (readonly [string, readonly string[]])[] = [['Open', open], ['Waiting for answers', waits], ['Closed', closed]];
  return parts.filter(([, names]) => names.length > 0).map(([word, names]) => `${word}: ${listedWords(names)}.`).join(' ');
}

/** How an option's route stands, plainly: "Keep as now uses a direct award. Direct Award C is closed because …". */
export function optionRouteSentence(
  option: OptionRoute, look: OptionLook, { answers, open }: ProviderSelection, scenario: Scenario,
): Sentence {
  return joined(...option.ways.map((way, i): Sentence => {
    const services = option.ways.length > 1 ? ` for ${serviceNames(way.lotIds, scenario)}` : '';
    const rest = ` uses ${wayWords[way.way]}${services}${waySentence(way, answers, open)}`;
    return i === 0 ? [{ option: look }, rest] : [`It${rest}`];
  }));
}

/** The end of a sentence on a way of awarding, and what follows it. */
function waySentence(way: WayStanding, answers: Answers, { inScope, routes }: RoutesOpen): string {
  if (way.standing === 'closed' && inScope.holds === 'no') return `. No route of the regime covers it, because ${closingReasons(inScope.because, answers)}.`;
  const isDirect = way.way === 'directAward';
  const stands: Readonly<Record<Standing, string>> = {
    required: 'must be used',
    open: isDirect ? 'is open to it' : 'is open',
    waits: `waits for ${way.because.length > 2 ? `${way.because.length} answers` : awaitedWords(way.because)}`,
    closed: `is closed because ${closingReasons(way.because, answers)}`,
  };
  if (!isDirect) return `, which ${stands[way.standing]}.`;
  const others = way.standing === 'closed' && !routes.some(({ standing }) => standing === 'required') ? ' Direct Awards A and B do not fit either.' : '';
  return `. ${regimeRouteWords[way.route].name} ${stands[way.standing]}.${others}`;
}

/** Names of services, in one phrase. */
export function serviceNames(lotIds: readonly string[], { lots }: Scenario): string {
  return listedWords(lotIds.map((id) => lots.find((lot) => lot.id === id)?.name ?? id));
}
