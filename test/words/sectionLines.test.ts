import { describe, expect, test } from 'vitest';
import { parseValue } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { assumptionsFound } from '../../src/words/assumptionsFound.ts';
import { errorSummaryWords } from '../../src/words/errorSummaryWords.ts';
import { refusalWords } from '../../src/words/refusalWords.ts';
import { sectionLines, sourceUses } from '../../src/words/sectionLines.ts';
import { usesWords } from '../../src/words/sourceWords.ts';
import { validFile } from '../scenario/validFile.ts';

const parsed = parseValue(validFile());
if (!parsed.ok) throw new Error('the file of these tests is not valid');
const { scenario } = parsed;

describe('what closed sections hold', () => {
  test('each in a line that follows the document', () => {
    const people = scenario.segments.reduce((sum, segment) => sum + segment.people, 0);
    expect(sectionLines.service(scenario)).toMatch(/^2 services, £[\d.]+m a year, .* people, ten years$/);
    expect(sectionLines.service(scenario)).toContain(`${people.toLocaleString('en-GB')} people`);
    const one: Scenario = { ...scenario, lots: scenario.lots.slice(0, 1), partners: [], links: scenario.links.slice(0, 1) };
    expect(sectionLines.service(one)).toMatch(/^1 service, /);
    expect(sectionLines.providers(one)).toBe('1 in place, 2 newcomers, 0 partners, 1 relationship');
    expect(sectionLines.options(scenario, 'compete')).toBe(`${scenario.options.length} compared, measured against ${scenario.options[1].name}`);
    expect(sectionLines.options(scenario, 'gone')).toContain(scenario.options[0].name);
    expect(sectionLines.about({ ...scenario, about: { purpose: 'P', limits: '' } })).toBe('Title, summary, purpose');
    const { values } = scenario;
    expect(sectionLines.values({ ...scenario, values: { ...values, qalyValue: 30_000, joinedUpYearValue: 200, deprivedWeight: 1.5 } }))
      .toBe('Year of full health £30,000, joined-up year £200, most deprived 1.5 times');
    expect(sectionLines.values({ ...scenario, values: { ...values, deprivedWeight: 1 } })).toMatch(/everybody counts the same$/);
  });

  test('grades of assumptions add up', () => {
    const [all, ...parts] = (sectionLines.assumptions(scenario).match(/\d+/g) ?? []).map(Number);
    expect(parts.reduce((sum, count) => sum + count, 0)).toBe(all);
    expect(all).toBeGreaterThan(80);
  });

  test('sources and their uses', () => {
    const uses = sourceUses(scenario);
    expect(sectionLines.sources(scenario)).toBe('2 sources, 1 of them in use');
    expect(uses.get('nao2016')?.length).toBeGreaterThan(0);
    expect(uses.get('a b')).toBeUndefined();
    const { sources: _, ...bare } = scenario;
    expect(sectionLines.sources(bare)).toBe('None yet');
    expect([0, 1, 12].map(usesWords)).toEqual(['not used by any number', 'used by 1 number', 'used by 12 numbers']);
  });
});

describe('lists, errors and refusals', () => {
  test('searches are counted', () => {
    expect(assumptionsFound.first(12)).toBe('Twelve to question first');
    expect(assumptionsFound.count(3, 84)).toBe('3 of 84 found.');
    expect(assumptionsFound.count(0, 84)).toBe('None of 84 found. Try fewer or other words.');
    expect([assumptionsFound.more(1), assumptionsFound.more(20)]).toEqual(['Show 1 more', 'Show 20 more']);
    expect([assumptionsFound.group(1, 0), assumptionsFound.group(9, 2)]).toEqual(['1 input', '9 inputs, 2 changed']);
  });

  test('the summary tells mistakes from changes that were not made', () => {
    expect(errorSummaryWords.title(1, 1)).toBe('There is 1 thing to put right');
    expect(errorSummaryWords.title(1, 3)).toBe('There are 3 things to put right');
    expect(errorSummaryWords.title(0, 1)).toBe('A change was not made');
    expect(errorSummaryWords.next(0, 2)).toBe('The decision is as it was. The run starts by itself once these are dismissed.');
    expect(errorSummaryWords.next(2, 2)).toContain('when all are right');
  });

  test('a refusal names neither keys nor paths of the file', () => {
    const words = (code: Parameters<typeof refusalWords>[0]['code'], path: string, message: string, accepted?: string): string =>
      refusalWords({ code, path, message, ...(accepted === undefined ? {} : { accepted }) }, scenario);
    expect(words('count', 'lots', 'The list has 13 entries.')).toBe('A decision can have at most 12 services. Nothing was added.');
    expect(words('count', 'lots[0].challengers', 'The list has 255 entries.')).toMatch(/254 newcomers/);
    expect(words('metalog', 'assumptions.x', 'With no max this range is so wide …', 'a max as well')).not.toMatch(/max|p10/);
    expect(words('order', 'assumptions.x', 'min 3 is not below p10 2.')).not.toMatch(/p10/);
    expect(words('total', 'segments', 'There are no handoffs in any segment that has people.')).not.toMatch(/segment/);
    expect(words('range', 'x', '3 is too high.', 'a number from 0 to 1')).toBe('3 is too high. Accepted: a number from 0 to 1.');
  });
});
