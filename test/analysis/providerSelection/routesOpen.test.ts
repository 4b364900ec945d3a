import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionIds, type Answer, type Answers, type QuestionId } from '../../../src/analysis/providerSelection/answers.ts';
import { regimeRoutes, routesOpen, type RegimeRoute, type Standing } from '../../../src/analysis/providerSelection/routesOpen.ts';
import { questionWords } from '../../../src/words/providerSelectionQuestions.ts';
import { answersWith, free, inScope, renewal } from './answersWith.ts';

const standings = (given: Partial<Record<QuestionId, Answer>>): Readonly<Record<RegimeRoute, Standing>> => {
  const { routes } = routesOpen(answersWith(given));
  return Object.fromEntries(routes.map(({ route, standing }) => [route, standing])) as Record<RegimeRoute, Standing>;
};
const because = (given: Partial<Record<QuestionId, Answer>>, route: RegimeRoute): readonly QuestionId[] => (
  routesOpen(answersWith(given)).routes.find((one) => one.route === route)?.because ?? []
);

describe('worked examples', () => {
  test('999 ambulances, which only the present trust can run: Direct Award A must be used (Burges Salmon on Direct Award A)', () => {
    expect(standings({ ...inScope, 'a.only': 'yes' })).toEqual({
      directAwardA: 'required', directAwardB: 'closed', directAwardC: 'closed', mostSuitable: 'closed', competitive: 'closed',
    });
  });

  test('a legal right to choose and no limit on providers: B must be used, no other may (Panel review CR0001-24, as Ward Hadaway has it)', () => {
    const given = { ...inScope, 'a.only': 'no', 'b.choice': 'yes', 'b.unlimited': 'yes' } as const;
    expect(standings(given)).toEqual({
      directAwardA: 'closed', directAwardB: 'required', directAwardC: 'closed', mostSuitable: 'closed', competitive: 'closed',
    });
    expect(because(given, 'mostSuitable')).toEqual(['b.choice', 'b.unlimited']);
  });

  test('choice among a limited number of providers requires nothing', () => {
    expect(standings({ ...free, 'b.choice': 'yes' })).toMatchObject({ directAwardB: 'closed', competitive: 'open' });
  });

  test('a good provider whose contract is renewed much as it is: C, most suitable and competitive are a choice (Burges Salmon on C)', () => {
    expect(standings({ ...renewal, 'm.identify': 'yes' })).toEqual({
      directAwardA: 'closed', directAwardB: 'closed', directAwardC: 'open', mostSuitable: 'open', competitive: 'open',
    });
  });

  test('patient transport, £82m, three contracts made one, change and provider not evidenced: C is not open (Panel review CR0016-25)', () => {
    const undocumented = { ...free, 'c.ending': 'yes' } as const;
    expect(standings(undocumented)).toMatchObject({ directAwardC: 'waits', mostSuitable: 'waits', competitive: 'open' });
    expect(because(undocumented, 'directAwardC')).toEqual(['c.character', 'c.authority', 'c.value', 'c.satisfying', 'c.likely']);
    expect(standings({ ...undocumented, 'c.character': 'yes' })).toMatchObject({ directAwardC: 'closed', competitive: 'open' });
  });

  test('a failing skin service: C is closed by what the provider does, the others are not (North Kent 2020)', () => {
    const failing = { ...renewal, 'c.satisfying': 'no', 'm.identify': 'yes' } as const;
    expect(standings(failing)).toMatchObject({ directAwardC: 'closed', mostSuitable: 'open', competitive: 'open' });
    expect(because(failing, 'directAwardC')).toEqual(['c.satisfying']);
  });

  test.each([
    ['materially different, whatever the value', { 'c.character': 'yes', 'c.authority': 'no', 'c.value': 'no' }, 'closed', ['c.character']],
    ['own decision and both limits', { 'c.character': 'no', 'c.authority': 'yes', 'c.value': 'yes' }, 'closed', ['c.authority', 'c.value']],
    ['both limits, and no decision of the authority’s', { 'c.character': 'no', 'c.authority': 'no', 'c.value': 'yes' }, 'open', null],
    ['own decision, and not both limits', { 'c.character': 'no', 'c.authority': 'yes', 'c.value': 'no' }, 'open', null],
    ['own decision, value not known', { 'c.character': 'no', 'c.authority': 'yes', 'c.value': 'unknown' }, 'waits', ['c.value']],
    ['value within the limits, the rest not known', { 'c.character': 'no', 'c.authority': 'unknown', 'c.value': 'no' }, 'open', null],
  ] as const)('considerable change: %s', (_, change, standing, reasons) => {
    expect(standings({ ...renewal, ...change }).directAwardC).toBe(standing);
    if (reasons !== null) expect(because({ ...renewal, ...change }, 'directAwardC')).toEqual(reasons);
  });

  test('a framework agreement is made by competition alone', () => {
    expect(standings({ ...renewal, 'scope.framework': 'yes', 'm.identify': 'yes' })).toEqual({
      directAwardA: 'closed', directAwardB: 'closed', directAwardC: 'closed', mostSuitable: 'closed', competitive: 'required',
    });
  });

  test('outside the regime no route is open; a mixed contract is inside where health care is the main part', () => {
    expect(new Set(Object.values(standings({ ...renewal, 'scope.health': 'no' })))).toEqual(new Set(['closed']));
    expect(new Set(Object.values(standings({ ...renewal, 'scope.mixed': 'yes', 'scope.mainly': 'no' })))).toEqual(new Set(['closed']));
    expect(standings({ ...renewal, 'scope.mixed': 'yes', 'scope.mainly': 'yes' }).directAwardC).toBe('open');
  });

  test('with no answer every route waits', () => {
    expect(new Set(Object.values(standings({})))).toEqual(new Set(['waits']));
  });
});

const answer = fc.constantFrom<Answer>('yes', 'no', 'unknown');
const answersArbitrary: fc.Arbitrary<Answers> = fc
  .tuple(...questionIds.map(() => answer))
  .map((given) => answersWith(Object.fromEntries(questionIds.map((id, i) => [id, given[i]]))));

describe('whatever is answered', () => {
  test('a route is left, or the regime does not apply, and every standing is explained', () => {
    fc.assert(fc.property(answersArbitrary, (answers) => {
      const { inScope: covered, routes } = routesOpen(answers);
      expect(routes.map(({ route }) => route)).toEqual([...regimeRoutes]);
      if (covered.holds !== 'no') expect(routes.some(({ standing }) => standing !== 'closed')).toBe(true);
      else expect(covered.because.length).toBeGreaterThan(0);
      for (const { standing, because: reasons } of routes) {
        expect(reasons.length).toBeGreaterThan(0);
        if (standing === 'waits') for (const id of reasons) expect(answers[id]).toBe('unknown');
        if (standing === 'closed') {
          const words = reasons.flatMap((id) => {
            const given = answers[id];
            return given === 'unknown' ? [] : (questionWords[id].closes[given] ?? []);
          });
          expect(words.length).toBeGreaterThan(0);
        }
      }
    }), { numRuns: 1000 });
  });

  test('one route at most must be used, and then no other is open', () => {
    fc.assert(fc.property(answersArbitrary, (answers) => {
      const { routes } = routesOpen(answers);
      const required = routes.filter(({ standing }) => standing === 'required');
      expect(required.length).toBeLessThanOrEqual(1);
      if (required.length === 1) expect(routes.filter(({ standing }) => standing === 'open')).toEqual([]);
    }), { numRuns: 1000 });
  });

  // That this is a framework agreement makes of a competition that may be used one that must be.
  test('a later answer never closes what is open, and never opens what is closed', () => {
    fc.assert(fc.property(answersArbitrary, fc.constantFrom(...questionIds), fc.constantFrom<Answer>('yes', 'no'), (answers, id, given) => {
      fc.pre(answers[id] === 'unknown');
      const later = routesOpen({ ...answers, [id]: given }).routes;
      routesOpen(answers).routes.forEach(({ standing }, i) => {
        if (standing === 'closed' || standing === 'required') expect(later[i].standing).toBe(standing);
        if (standing === 'open') expect(['open', 'required']).toContain(later[i].standing);
      });
    }), { numRuns: 1000 });
  });

  test('an answer that a route does not wait for does not settle it', () => {
    fc.assert(fc.property(answersArbitrary, fc.constantFrom(...questionIds), fc.constantFrom<Answer>('yes', 'no'), (answers, id, given) => {
      const later = routesOpen({ ...answers, [id]: given }).routes;
      routesOpen(answers).routes.forEach(({ standing, because: reasons }, i) => {
        if (standing === 'waits' && !reasons.includes(id) && answers[id] === 'unknown') expect(later[i].standing).toBe('waits');
      });
    }), { numRuns: 1000 });
  });
});
