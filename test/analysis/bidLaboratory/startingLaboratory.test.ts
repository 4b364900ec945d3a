import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scoreBids } from '../../../src/analysis/bidLaboratory/scoreBids.ts';
import { startingLaboratory } from '../../../src/analysis/bidLaboratory/startingLaboratory.ts';
import { parseValue } from '../../../src/scenario/parse.ts';
import type { Scenario } from '../../../src/scenario/types.ts';
import { cases } from '../../generators/cases.ts';
import { baseScenario } from '../../generators/baseScenario.ts';
import { scenarioArbitrary } from '../../generators/scenarioArbitrary.ts';

/** With everything that shapes a bid at plain numbers. */
function plain(change: (scenario: Scenario) => Scenario = (scenario) => scenario): Scenario {
  const [lot] = baseScenario.lots;
  const traits = { quality: 0.6, capability: 0.5, reach: 0.55, socialValue: 0.45 };
  return change({
    ...baseScenario,
    lots: [{
      ...lot,
      annualValue: 10_000_000,
      incumbent: { ...lot.incumbent, ...traits, cost: 1 },
      challengers: [
        { ...lot.challengers[0], ...traits, capability: 0.7, cost: 0.9, localLinks: 0.1, expectedBids: 1 },
        { ...lot.challengers[0], id: 'never', ...traits, cost: 0.9, localLinks: 0.1, expectedBids: 0 },
      ],
    }, ...baseScenario.lots.slice(1)],
    assumptions: {
      ...baseScenario.assumptions,
      market: { ...baseScenario.assumptions.market, soleBidderMarkup: 0.06, challengerOptimism: 0.1, claimInflation: 0.2, panelSd: 0.04 },
      routes: { ...baseScenario.assumptions.routes, competitive: { ...baseScenario.assumptions.routes.competitive, competition: 0.5 } },
    },
  });
}

const withStrategy = (scenario: Scenario, change: object): Scenario => ({
  ...scenario,
  options: scenario.options.map((option, i) => (i === 0 ? { ...option, lots: {}, strategy: { ...option.strategy, ...change } } : option)),
});

describe('bids at the middle of the scenario', () => {
  const scenario = withStrategy(plain(), { route: 'competitive', trackRecord: false, priceFormula: 'linear', minQuality: 0.3 });
  const [{ id: lotId }] = scenario.lots;
  const [{ id: optionId }] = scenario.options;

  test('prices and claims by the model’s equations, without noise', () => {
    const { bids, formula, minQuality, maximumPrice, panelSd } = startingLaboratory(scenario, lotId, optionId);
    // Two bids at competition 0.5: markup 0.06 / 1.5 = 4%. The newcomer asks 0.9 x 0.9 of the value. Who never bids is left out.
    expect(bids).toMatchObject([
      { price: 10_400_000, scores: { quality: 0.6, integration: 0.7, access: 0.55, socialValue: 0.45 } },
      { price: 8_424_000, scores: { quality: 0.6, integration: 0.9, access: 0.55, socialValue: 0.45 } },
    ]);
    expect({ formula, minQuality, maximumPrice, panelSd }).toEqual({ formula: 'linear', minQuality: 0.3, maximumPrice: 10_000_000, panelSd: 0.04 });
  });

  test('with a track record asked for: today’s relationships, and what a newcomer has done', () => {
    const { bids } = startingLaboratory(withStrategy(scenario, { trackRecord: true }), lotId, optionId);
    expect(bids[1].scores.integration).toBe(0.4);
    const links = scenario.links.filter(({ between }) => between.includes(lotId));
    expect(links.length).toBeGreaterThan(0);
    const even = { referral: 0.3, records: 0.3, trust: 0.3 };
    const alike = { ...scenario, links: scenario.links.map((link) => (link.between.includes(lotId) ? { ...link, ...even } : link)) };
    expect(startingLaboratory(withStrategy(alike, { trackRecord: true }), lotId, optionId).bids[0].scores.integration).toBe(0.3);
  });

  test('weights of the option in hundredths', () => {
    const weights = { quality: 0.2, value: 0.6, integration: 0.05, access: 0.05, socialValue: 0.1 };
    expect(startingLaboratory(withStrategy(scenario, { weights }), lotId, optionId).weights)
      .toEqual({ quality: 20, value: 60, integration: 5, access: 5, socialValue: 10 });
  });

  test('an unknown lot or option is refused', () => {
    expect(() => startingLaboratory(scenario, 'nowhere', optionId)).toThrow(RangeError);
    expect(() => startingLaboratory(scenario, lotId, 'nothing')).toThrow(RangeError);
  });
});

const withLaboratory = (scenario: Scenario, lotId: string, optionId: string): Scenario => (
  { ...scenario, record: { laboratory: startingLaboratory(scenario, lotId, optionId) } }
);

test('every scenario gives bids that its file may hold, and that can be scored', () => {
  for (const file of readdirSync('scenarios').filter((name) => name.endsWith('.json'))) {
    const parsed = parseValue(JSON.parse(readFileSync(`scenarios/${file}`, 'utf8')));
    if (!parsed.ok) throw new Error(`${file}: ${parsed.issues[0].message}`);
    const { scenario } = parsed;
    for (const lot of scenario.lots) {
      for (const option of scenario.options) {
        expect(parseValue(withLaboratory(scenario, lot.id, option.id)).ok).toBe(true);
        expect(scoreBids(startingLaboratory(scenario, lot.id, option.id)).first.length).toBeGreaterThan(0);
      }
    }
  }
});

test('so does any valid scenario', () => {
  fc.assert(fc.property(scenarioArbitrary, (scenario) => {
    const parsed = parseValue(withLaboratory(scenario, scenario.lots[0].id, scenario.options[0].id));
    expect(parsed.ok ? [] : parsed.issues).toEqual([]);
  }), { numRuns: cases(100) });
});
