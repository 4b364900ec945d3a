import type { Answers, QuestionId } from './answers.ts';
import { all, any, is, not, type Condition } from './condition.ts';

/** The regime's five routes, in the order in which they are looked at. */
export const regimeRoutes = ['directAwardA', 'directAwardB', 'directAwardC', 'mostSuitable', 'competitive'] as const;
export type RegimeRoute = (typeof regimeRoutes)[number];

/** `required`: no other may be used. `waits`: for answers. */
export type Standing = 'required' | 'open' | 'waits' | 'closed';

export interface RouteStanding {
  readonly route: RegimeRoute;
  readonly standing: Standing;
  /** The questions that decide this; where it waits, those it waits for. */
  readonly because: readonly QuestionId[];
}

export interface RoutesOpen {
  /** Does the regime cover the decision at all? Where not, all routes are closed, and other law says how to buy. */
  readonly inScope: Condition;
  /** Is the considerable change threshold met? It closes Direct Award C. */
  readonly considerableChange: Condition;
  /** In the order of `regimeRoutes`. */
  readonly routes: readonly RouteStanding[];
}

/**
 * Which routes the answers leave open: the Health Care Services (Provider Selection Regime) Regulations 2023, SI 2023/1348, regulations
 * 6 to 11 and 16. Direct Awards A and B must be used where they fit, C may be; C, most suitable provider and competitive are a choice
 * where neither is required; a framework agreement is made by competition alone. In scope, one route at least is never closed.
 */
export function routesOpen(answers: Answers): RoutesOpen {
  const on = (id: QuestionId): Condition => is(answers, id);
  const inScope = all(on('scope.health'), any(not(on('scope.mixed')), on('scope.mainly')));
  const framework = on('scope.framework');
  const onlyOne = on('a.only');
  const patientsChoose = all(on('b.choice'), on('b.unlimited'));
  const considerableChange = any(on('c.character'), all(on('c.authority'), on('c.value')));
  const free = all(inScope, not(framework), not(onlyOne), not(patientsChoose));
  const conditions: Readonly<Record<RegimeRoute, Condition>> = {
    directAwardA: all(inScope, not(framework), onlyOne),
    directAwardB: all(inScope, not(framework), not(onlyOne), patientsChoose),
    directAwardC: all(free, on('c.ending'), not(considerableChange), on('c.satisfying'), on('c.likely')),
    mostSuitable: all(free, on('m.identify')),
    competitive: all(inScope, any(framework, all(not(onlyOne), not(patientsChoose)))),
  };
  const mustBe: Readonly<Record<RegimeRoute, boolean>> = {
    directAwardA: true,
    directAwardB: true,
    directAwardC: false,
    mostSuitable: false,
    competitive: framework.holds === 'yes',
  };
  const routes = regimeRoutes.map((route): RouteStanding => {
    const { holds, because } = conditions[route];
    const standing = holds === 'no' ? 'closed' : holds === 'unknown' ? 'waits' : mustBe[route] ? 'required' : 'open';
    return { route, standing, because };
  });
  return { inScope, considerableChange, routes };
}
