import { describe, expect, test } from 'vitest';
import { acceptabilityChart } from '../src/charts/acceptabilityChart.ts';
import { breakEvenChart } from '../src/charts/breakEvenChart.ts';
import { conditionsChart } from '../src/charts/conditionsChart.ts';
import { contributionsChart } from '../src/charts/contributionsChart.ts';
import { differenceChart } from '../src/charts/differenceChart.ts';
import { dutiesChart } from '../src/charts/dutiesChart.ts';
import { expectedLossChart } from '../src/charts/expectedLossChart.ts';
import { informationChart } from '../src/charts/informationChart.ts';
import { lensesChart } from '../src/charts/lensesChart.ts';
import { planeChart } from '../src/charts/planeChart.ts';
import { rankAcceptabilityChart } from '../src/charts/rankAcceptabilityChart.ts';
import { tornadoChart } from '../src/charts/tornadoChart.ts';
import { contributions } from '../src/analysis/contributions.ts';
import { difference } from '../src/analysis/difference.ts';
import { analyseResult } from '../src/cli/analyseResult.ts';
import type { AnalysisFindings } from '../src/export/analysisFindings.ts';
import { analysisText } from '../src/export/analysisText.ts';
import { findingsInWords } from '../src/export/findingsInWords.ts';
import { canonicalScenario } from '../src/scenario/canonical.ts';
import { parse } from '../src/scenario/parse.ts';
import { serialise } from '../src/scenario/serialise.ts';
import { createInlineRunner } from '../src/simulation/inline.ts';
import { acceptabilityReading } from '../src/words/acceptabilityReading.ts';
import { breakEvenReading } from '../src/words/breakEvenReading.ts';
import { contributionsReading } from '../src/words/contributionsReading.ts';
import { differenceReading } from '../src/words/differenceReading.ts';
import { dutiesReading } from '../src/words/dutiesReading.ts';
import { expectedLossReading } from '../src/words/expectedLossReading.ts';
import { informationReading } from '../src/words/informationReading.ts';
import { lensesReading } from '../src/words/lensesReading.ts';
import { optionLooks } from '../src/words/optionLook.ts';
import { planeReading } from '../src/words/planeReading.ts';
import { rankAcceptabilityReading } from '../src/words/rankAcceptabilityReading.ts';
import { plainText } from '../src/words/reading.ts';
import { scenarioDiscoveryReading } from '../src/words/scenarioDiscoveryReading.ts';
import { tornadoReading } from '../src/words/tornadoReading.ts';
import { faults, frameOf } from './charts/drawing.ts';
import { corpus, type CorpusEntry } from './corpus.ts';
import { doneResult } from './simulation/support/quickScenario.ts';

/** Enough for every finding, and a map readable if coarse; to the end for the smallest, which stands for the rest. */
const TRIALS = 100;
const short = { mapRounds: 1, variantTrials: 24 };
const smallest = corpus.reduce((least, one) => (one.scenario.links.length < least.scenario.links.length ? one : least));

async function analysed(entry: CorpusEntry): Promise<AnalysisFindings> {
  const { scenario } = entry;
  const runner = createInlineRunner();
  const optionIds = scenario.options.map(({ id }) => id);
  const result = doneResult(await runner.run({ scenario, optionIds, seed: 1, trials: TRIALS }));
  const reference = Math.max(0, optionIds.indexOf(scenario.view?.reference ?? optionIds[0]));
  const run = { runner, signal: new AbortController().signal, say: () => undefined, ...(entry === smallest ? {} : short) };
  return analyseResult(run, result, reference);
}

/** What must not be null of these scenarios. @throws Error where it is */
function given<T>(value: T | null): T {
  if (value === null) throw new Error('A finding is missing.');
  return value;
}

describe.each(corpus)('$file', (entry) => {
  let made: Promise<AnalysisFindings> | null = null;
  // When first asked for: a test of one scenario need not analyse all.
  const findings = (): Promise<AnalysisFindings> => (made ??= analysed(entry));

  test('goes through a file unchanged', () => {
    const parsed = parse(serialise(entry.scenario));
    expect(parsed).toEqual({ ok: true, scenario: entry.scenario });
    expect(canonicalScenario(entry.scenario)).toBe(canonicalScenario(parsed.ok ? parsed.scenario : entry.scenario));
  });

  test('says of itself what it is for, what it teaches and where it should not be believed', () => {
    const { about, summary, sources } = entry.scenario;
    for (const text of [about?.purpose, about?.teaches, about?.limits, summary]) expect(text ?? '').not.toBe('');
    expect(Object.keys(sources ?? {}).length).toBeGreaterThan(5);
  });

  test('is told in words, as last agreed', async () => {
    const told = findingsInWords(await findings()).map(({ title, sentence }) => `${title}\n${plainText(sentence)}`);
    expect(told.length).toBeGreaterThan(14);
    expect(told.join('\n\n')).toMatchSnapshot();
    const text = analysisText(await findings());
    expect(`${told.join('\n')}${text}`).not.toMatch(/NaN|undefined|Infinity/);
    expect(text.split('\n').filter((line) => line.length > 100)).toEqual([]);
  }, 120_000);

  test.each([360, 620, 1000])('is drawn at %i px without a fault', async (width) => {
    const found = await findings();
    const { result, comparison, reference } = found;
    const { scenario, optionIds } = result.request;
    const looks = optionLooks(scenario, optionIds);
    const { option } = comparison.whole;
    const next = given(comparison.whole.next);
    const others = optionIds.flatMap((_, i) => (i === reference ? [] : (difference(result, i, reference) ?? [])));
    const frame = frameOf(width);
    const parts = given(contributions(result, option, next));
    const drawings = {
      lenses: lensesChart(lensesReading(comparison, looks).data, frame),
      difference: differenceChart(differenceReading(others, looks, looks[reference]).data, frame),
      contributions: contributionsChart(contributionsReading(parts, looks[option], looks[next]).data, frame),
      loss: expectedLossChart(expectedLossReading(found.expectedLoss, looks).data, frame),
      duties: dutiesChart(dutiesReading(given(found.duties), looks).data, frame),
      plane: planeChart(planeReading(given(found.costOutcomePlane), looks, [option]).data, frame),
      tornado: tornadoChart(tornadoReading(given(found.tornado), scenario, looks).data, frame),
      information: informationChart(informationReading(given(found.valueOfInformation), 'whole', scenario).data, frame),
      conditions: conditionsChart(scenarioDiscoveryReading(given(found.scenarioDiscovery), looks, scenario).data, frame),
      acceptability: acceptabilityChart(acceptabilityReading(given(found.acceptability.qalyValue), looks).data, frame),
      ranks: rankAcceptabilityChart(rankAcceptabilityReading(given(found.rankAcceptability), looks).data, frame),
      breakEven: breakEvenChart(breakEvenReading(given(found.breakEven).found, scenario, looks).data, frame),
    };
    for (const [name, drawing] of Object.entries(drawings)) expect(faults(drawing), name).toEqual([]);
  }, 120_000);
});
