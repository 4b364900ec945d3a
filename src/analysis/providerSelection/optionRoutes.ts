import type { RouteName } from '../../scenario/types.ts';
import type { QuestionId } from './answers.ts';
import type { RegimeRoute, RoutesOpen, RouteStanding, Standing } from './routesOpen.ts';
import type { OptionFacts } from './scenarioFacts.ts';

/** The regime's routes by which an option's way of awarding may be lawful. */
export const routesOfWay: Readonly<Record<RouteName, readonly RegimeRoute[]>> = {
  directAward: ['directAwardA', 'directAwardB', 'directAwardC'],
  mostSuitable: ['mostSuitable'],
  competitive: ['competitive'],
};

/** How one way in which an option awards stands. */
export interface WayStanding {
  readonly way: RouteName;
  readonly lotIds: readonly string[];
  readonly standing: Standing;
  /** The route by which it stands open, or by which it would most likely be made: of the direct awards C. */
  readonly route: RegimeRoute;
  readonly because: readonly QuestionId[];
}

export interface OptionRoute {
  readonly optionId: string;
  /** As open as the least open of its ways. */
  readonly standing: Standing;
  readonly ways: readonly WayStanding[];
}

const openness: readonly Standing[] = ['closed', 'waits', 'open', 'required'];

/** Does an option's route stand open? A direct award does where A, B or C does. */
export function optionRoutes(facts: readonly OptionFacts[], { routes }: RoutesOpen): readonly OptionRoute[] {
  return facts.map(({ optionId, ways }) => {
    const standings = ways.map(({ way, lotIds }): WayStanding => {
      const { route, standing, because } = mostOpen(routes.filter((one) => routesOfWay[way].includes(one.route)));
      return { way, lotIds, route, standing, because };
    });
    const least = standings.reduce((a, b) => (openness.indexOf(b.standing) < openness.indexOf(a.standing) ? b : a));
    return { optionId, standing: least.standing, ways: standings };
  });
}

/** Of equally open ones the last: where A, B and C are all closed, the reasons against C are those of interest. */
function mostOpen(routes: readonly RouteStanding[]): RouteStanding {
  return routes.reduce((a, b) => (openness.indexOf(b.standing) >= openness.indexOf(a.standing) ? b : a));
}
