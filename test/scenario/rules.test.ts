import { describe, expect, test } from 'vitest';
import { issueCodes, type Issue, type IssueCode } from '../../src/scenario/issues.ts';
import { parseValue } from '../../src/scenario/parse.ts';
import { fileWith, fileWithout } from './validFile.ts';

const issuesOf = (value: unknown): readonly Issue[] => {
  const parsed = parseValue(value);
  return parsed.ok ? [] : parsed.issues;
};
const brief = (value: unknown): string[] => issuesOf(value).map(({ code, path }) => `${code} ${path}`);
const long = (length: number): string => 'é'.repeat(length);

const quantity = 'assumptions.market.panelSd';
const cost = 'assumptions.handoffs.admissionCost';

/** Changes of a valid file, the issue that each must give alone, and words of its message or of what it says would be accepted. */
const refused: [name: string, changes: Record<string, unknown>, code: IssueCode, path: string, words: string][] = [
  ['another format', { format: 'sums' }, 'format', 'format', 'keep-or-compete'],
  ['a newer version', { version: 2 }, 'newer', 'version', 'newer program'],
  ['version 0', { version: 0 }, 'version', 'version', 'version 1'],
  ['version as text', { version: '1' }, 'version', 'version', '"1"'],
  ['half a version', { version: 1.5 }, 'version', 'version', '1.5'],

  ['an unknown key at the top', { hidden: 1 }, 'unknownKey', 'hidden', '"hidden"'],
  ['an unknown key in a provider', { 'lots[0].incumbent.qualty': 1 }, 'unknownKey', 'lots[0].incumbent.qualty', 'quality'],
  ['an unknown key in a quantity', { [quantity]: { value: 0, sd: 1 } }, 'unknownKey', `${quantity}.sd`, 'p10'],
  ['an unknown key in an override', { 'options[1].lots.dementia.x': 1 }, 'unknownKey', 'options[1].lots.dementia.x', 'route'],
  ['localLinks of an incumbent', { 'lots[0].incumbent.localLinks': 0 }, 'unknownKey', 'lots[0].incumbent.localLinks', 'name'],
  ['an unknown criterion', { 'options[0].strategy.weights.price': 1 }, 'unknownKey', 'options[0].strategy.weights.price', 'value'],

  ['a list for an object', { assumptions: [] }, 'type', 'assumptions', 'an empty list'],
  ['an object for a list', { partners: {} }, 'type', 'partners', 'a list'],
  ['null for an object', { 'lots[0].incumbent': null }, 'type', 'lots[0].incumbent', 'null'],
  ['text for a number', { 'lots[0].annualValue': '14m' }, 'type', 'lots[0].annualValue', '"14m"'],
  ['text for a quantity', { [quantity]: 'low' }, 'type', quantity, '"low"'],
  ['null in a quantity', { [quantity]: { value: null } }, 'type', `${quantity}.value`, 'null'],
  ['not a number', { [quantity]: NaN }, 'type', quantity, 'NaN'],
  ['a number for yes or no', { 'segments[0].deprived': 1 }, 'type', 'segments[0].deprived', 'true or false'],
  ['false for no review', { 'options[0].strategy.review': false }, 'type', 'options[0].strategy.review', 'everyMonths'],
  [
    'a range for a layer weight',
    { 'assumptions.relationships.layerWeights.trust': { value: 1 } },
    'type',
    'assumptions.relationships.layerWeights.trust',
    'a number of 0 or more',
  ],

  ['an unknown sector', { 'partners[0].sector': 'charity' }, 'choice', 'partners[0].sector', 'nhs, social, voluntary, independent'],
  [
    'an unknown route',
    { 'options[0].strategy.route': 'tender' },
    'choice',
    'options[0].strategy.route',
    'one of directAward, mostSuitable, competitive',
  ],
  ['an unknown formula', { 'options[0].strategy.priceFormula': 'best' }, 'choice', 'options[0].strategy.priceFormula', 'relative, linear'],
  ['an unknown grade', { [quantity]: { value: 0, grade: 'D' } }, 'choice', `${quantity}.grade`, 'A, B, C'],
  ['an unknown basis', { [quantity]: { value: 0, basis: 'guess' } }, 'choice', `${quantity}.basis`, 'judgement'],

  ['an infinite number', { [cost]: Infinity }, 'range', cost, 'too large'],
  ['a number over its range', { [quantity]: 1.0000001 }, 'range', quantity, 'a number from 0 to 1'],
  ['a number under its range', { [quantity]: { min: -0.1, max: 0.1 } }, 'range', `${quantity}.min`, '-0.1 is too low'],
  ['a bound outside its range', { [quantity]: { p10: 0.1, p50: 0.2, p90: 0.3, max: 2 } }, 'range', `${quantity}.max`, '2 is too high'],
  ['no money a year', { 'lots[0].annualValue': 0 }, 'range', 'lots[0].annualValue', 'above 0'],
  ['half a month', { 'lots[0].contractEndMonth': 1.5 }, 'range', 'lots[0].contractEndMonth', 'whole'],
  ['half a term', { 'options[0].strategy.termMonths': 60.5 }, 'range', 'options[0].strategy.termMonths', 'whole'],
  ['half a mobilisation', { 'options[0].strategy.mobilisationMonths': 0.5 }, 'range', 'options[0].strategy.mobilisationMonths', 'whole'],
  ['half a review', { 'options[0].strategy.review.everyMonths': 24.5 }, 'range', 'options[0].strategy.review.everyMonths', 'whole'],
  ['a horizon of no whole years', { horizonMonths: 125 }, 'range', 'horizonMonths', 'a multiple of 12 from 24 to 240'],
  ['a horizon too short', { horizonMonths: 12 }, 'range', 'horizonMonths', '12 is too low'],
  ['a horizon too long', { horizonMonths: 252 }, 'range', 'horizonMonths', '252 is too high'],
  ['slot 13', { 'options[1].slot': 13 }, 'range', 'options[1].slot', '1 to 12'],
  ['slot 1.5', { 'options[1].slot': 1.5 }, 'range', 'options[1].slot', 'whole'],
  ['a negative weight', { 'options[0].strategy.weights.value': -1 }, 'range', 'options[0].strategy.weights.value', '-1'],
  ['speedup 0.96', { 'options[0].strategy.integrationPlan.speedup': 0.96 }, 'range', 'options[0].strategy.integrationPlan.speedup', '0.95'],
  [
    'a route without a month',
    { 'assumptions.routes.directAward.months': 0.5 },
    'range',
    'assumptions.routes.directAward.months',
    'from 1 to 120',
  ],

  ['no number', { [quantity]: { note: 'None' } }, 'form', quantity, 'no number'],
  ['two forms at once', { [quantity]: { value: 0.1, min: 0, max: 1 } }, 'form', quantity, '"value", "min", "max"'],
  ['half a range', { [quantity]: { min: 0.1 } }, 'form', quantity, '"min"'],
  ['mode with percentiles', { [quantity]: { p10: 0.1, p50: 0.2, p90: 0.3, mode: 0.2 } }, 'form', quantity, '"mode"'],
  ['two percentiles', { [quantity]: { p10: 0.1, p90: 0.3 } }, 'form', quantity, '"p90"'],

  ['min at max', { [quantity]: { min: 0.2, max: 0.2 } }, 'order', quantity, 'min < max'],
  ['min, mode and max alike', { [quantity]: { min: 0.2, mode: 0.2, max: 0.2 } }, 'order', quantity, 'min <= mode <= max'],
  ['mode over max', { [quantity]: { min: 0.2, mode: 0.5, max: 0.4 } }, 'order', quantity, 'mode 0.5'],
  ['mode under min', { [quantity]: { min: 0.2, mode: 0.1, max: 0.4 } }, 'order', quantity, 'min 0.2'],
  ['p50 at p10', { [quantity]: { p10: 0.2, p50: 0.2, p90: 0.4 } }, 'order', quantity, 'p10 < p50 < p90'],
  ['p90 under p50', { [quantity]: { p10: 0.2, p50: 0.5, p90: 0.4 } }, 'order', quantity, 'p50 0.5'],
  ['min at p10', { [quantity]: { p10: 0.2, p50: 0.3, p90: 0.4, min: 0.2 } }, 'order', quantity, 'min < p10 < p50 < p90'],
  ['max at p90', { [quantity]: { p10: 0.2, p50: 0.3, p90: 0.4, max: 0.4 } }, 'order', quantity, 'p10 < p50 < p90 < max'],

  ['p50 too near p10', { [cost]: { p10: 100, p50: 116.6, p90: 200 } }, 'metalog', cost, 'p50 between about 116.7 and 183.3'],
  ['p50 too near p90', { [cost]: { p10: 100, p50: 183.4, p90: 200 } }, 'metalog', cost, 'p50 183.4 is too near to p90 200'],
  ['a tail too wide above', { [cost]: { p10: 10, p50: 30, p90: 90, min: 0 } }, 'metalog', cost, 'under about 9 times p10 - min'],
  ['a tail too wide below', { [quantity]: { p10: 0.1, p50: 0.7, p90: 0.9, max: 1 } }, 'metalog', quantity, 'a min as well'],

  ['an id with a space', { 'segments[0].id': 'frail people' }, 'id', 'segments[0].id', '"frail people"'],
  ['an empty id', { 'segments[0].id': '' }, 'id', 'segments[0].id', 'letters'],
  ['an id that no key may be', { 'segments[0].id': 'constructor' }, 'id', 'segments[0].id', 'another id'],
  ['a number for an id', { 'segments[0].id': 7 }, 'type', 'segments[0].id', '7'],

  ['an empty name', { 'partners[0].name': '' }, 'text', 'partners[0].name', '1 to 80'],
  ['a name too long', { 'partners[0].name': long(81) }, 'text', 'partners[0].name', '81 characters'],
  ['a title too long', { title: long(81) }, 'text', 'title', '1 to 80'],
  ['a line break in a name', { 'lots[0].name': 'a\nb' }, 'text', 'lots[0].name', 'control character'],
  ['a null character in a title', { title: 'a\u0000b' }, 'text', 'title', 'control character'],
  ['half a character', { summary: 'a\ud800b' }, 'text', 'summary', 'half a character'],
  ['a summary too long', { summary: long(401) }, 'text', 'summary', '400'],
  ['a note too long', { [quantity]: { value: 0, note: long(2001) } }, 'text', `${quantity}.note`, '2000'],
  ['a source too long', { 'sources.nao2016': long(2001) }, 'text', 'sources.nao2016', '2000'],
  ['an aim too long', { 'about.purpose': long(2001) }, 'text', 'about.purpose', '2000'],
  ['a reason too long', { 'view.why': long(2001) }, 'text', 'view.why', '2000'],
  ['a record too long', { 'record.reasons': long(2001) }, 'text', 'record.reasons', '2000'],

  ['one break-even path', { 'view.breakEven': ['a'] }, 'count', 'view.breakEven', 'a list of 2'],
  ['a link of three', { 'links[0].between': ['community', 'gp', 'council'] }, 'count', 'links[0].between', 'a list of 2'],

  ['a partner with a lot\'s id', { 'partners[1].id': 'community' }, 'duplicateId', 'lots[0].id', '"community"'],
  ['two challengers alike', { 'lots[0].challengers[1].id': 'newcomer' }, 'duplicateId', 'lots[0].challengers[1].id', '"newcomer"'],
  ['two segments alike', { 'segments[1].id': 'frail' }, 'duplicateId', 'segments[1].id', '"frail"'],
  ['two options alike', { 'options[2].id': 'keep' }, 'duplicateId', 'options[2].id', '"keep"'],

  [
    'a link to nowhere',
    { 'links[0].between': ['community', 'gps'] },
    'reference',
    'links[0].between[1]',
    'the id of a lot or partner: community, dementia, gp, council',
  ],
  ['a link to itself', { 'links[0].between': ['community', 'community'] }, 'reference', 'links[0].between', 'two different'],
  ['use of no lot', { 'segments[0].uses.nursing': 1 }, 'reference', 'segments[0].uses.nursing', 'community, dementia'],
  ['use of a partner', { 'segments[0].uses.gp': 1 }, 'reference', 'segments[0].uses.gp', 'no lot'],
  ['handoffs over no link', { 'segments[0].handoffs.x': 1 }, 'reference', 'segments[0].handoffs.x', 'community-gp'],
  ['an override of no lot', { 'options[0].lots': { gp: {} } }, 'reference', 'options[0].lots.gp', 'community, dementia'],
  ['a source that is not there', { [quantity]: { value: 0, source: 'nao' } }, 'reference', `${quantity}.source`, 'nao2016'],
  ['a reference that is no option', { 'view.reference': 'kept' }, 'reference', 'view.reference', 'keep, compete, mixed'],

  [
    'weights of 0',
    { 'options[0].strategy.weights': { quality: 0, value: 0, integration: 0, access: 0, socialValue: 0 } },
    'weights',
    'options[0].strategy.weights',
    'above 0',
  ],
  [
    'weights without end',
    { 'options[0].strategy.weights.value': 1e308, 'options[0].strategy.weights.quality': 1e308 },
    'weights',
    'options[0].strategy.weights',
    'more than can be counted',
  ],
  [
    'layer weights of 0',
    { 'assumptions.relationships.layerWeights': { referral: 0, records: 0, trust: 0 } },
    'weights',
    'assumptions.relationships.layerWeights',
    'all 0',
  ],
  [
    'weights of 0 once merged',
    {
      'options[0].strategy.weights': { quality: 0, value: 1, integration: 0, access: 0, socialValue: 0 },
      'options[0].lots': { dementia: { weights: { value: 0 } } },
    },
    'weights',
    'options[0].lots.dementia.weights',
    'all 0',
  ],

  ['no people', { 'segments[0].people': 0 }, 'total', 'segments', 'people above 0'],
  ['no handoffs', { 'segments[0].handoffs': { lots: 0 } }, 'total', 'segments', 'handoffs above 0'],
  ['handoffs of nobody', { 'segments[0].handoffs': {}, 'segments[1].handoffs': { lots: 3 } }, 'total', 'segments', 'handoffs above 0'],
  ['people without end', { 'segments[0].people': 1e308, 'segments[1].people': 1e308 }, 'total', 'segments', 'more than can be counted'],

  // The competitive route states up to 20 months, and mobilisation is 6.
  ['a lead as long as the term', { 'options[1].strategy.termMonths': 26 }, 'lead', 'options[1].strategy.termMonths', 'more than 26 months'],
  [
    'a mobilisation too long',
    { 'options[2].strategy.mobilisationMonths': 40 },
    'lead',
    'options[2].strategy.termMonths',
    '40 months of mobilisation',
  ],
  ['a lead too long for one lot', { 'options[1].lots.dementia.termMonths': 15 }, 'lead', 'options[1].lots.dementia.termMonths', '9 months'],
  [
    'an override that lengthens the lead',
    { 'options[0].lots': { dementia: { route: 'competitive', mobilisationMonths: 45 } } },
    'lead',
    'options[0].lots.dementia',
    '45',
  ],
  [
    'a direct award as long as its term',
    { 'options[0].strategy.termMonths': 6, 'assumptions.routes.directAward.months': { min: 1, max: 5.5 } },
    'lead',
    'options[0].strategy.termMonths',
    'up to 6 months',
  ],

  ['one slot twice', { 'options[0].slot': 7 }, 'slot', 'options[1].slot', 'Slot 7'],
  ['a slot that is another\'s place', { 'options[1].slot': 1 }, 'slot', 'options[1].slot', '2, 3'],
  ['a place whose slot is taken', { 'options[1].slot': 3 }, 'slot', 'options[2].slot', 'its place, 3'],

  [
    'part of a review over none',
    { 'options[1].lots.dementia.review': { cost: 1 } },
    'incomplete',
    'options[1].lots.dementia.review',
    'everyMonths, minIntegration',
  ],
  [
    'part of a plan over none',
    { 'options[1].lots.dementia.integrationPlan': {} },
    'incomplete',
    'options[1].lots.dementia.integrationPlan',
    'speedup',
  ],
];

describe('a file that breaks one rule gives one issue', () => {
  test.each(refused)('%s', (_name, changes, code, path, words) => {
    const issues = issuesOf(fileWith(changes));
    expect(issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    expect(`${issues[0].message} ${issues[0].accepted ?? ''}`).toContain(words);
    expect(issues[0].message).toMatch(/\.$/);
  });

  test.each([
    'title', 'horizonMonths', 'partners', 'values', 'assumptions', 'lots[0].incumbent', 'lots[0].challengers', 'links[0].trust',
    'segments[0].uses', 'segments[1].handoffs', 'assumptions.quality', 'assumptions.quality.adjustYears', 'values.qalyValue',
    'assumptions.contractFailure.caretaker.localLinks', 'options[0].strategy', 'options[0].strategy.review.cost', 'options[0].name',
    'options[0].strategy.review', 'options[0].strategy.weights.value', 'assumptions.relationships.layerWeights.trust', 'links[0].between',
    'lots[0].contractEndMonth', 'assumptions.routes.competitive.abandonProbability',
  ])('without %s', (path) => {
    expect(brief(fileWithout(path))).toEqual([`missing ${path}`]);
  });

  test('without a version', () => {
    expect(brief(fileWithout('version'))).toEqual(['version version']);
  });

  test('without a format', () => {
    expect(brief(fileWithout('format'))).toEqual(['format format']);
  });

  test('without sources that are referred to', () => {
    expect(brief(fileWithout('sources'))).toEqual(['reference partners[0].capability.source']);
  });

  test('every code but those of the file as a whole is among the tested', () => {
    const whole = ['tooLarge', 'notUtf8', 'notJson', 'tooDeep', 'duplicateKey', 'forbiddenKey', 'migration', 'missing', 'more'];
    expect(new Set([...refused.map(([, , code]) => code), ...whole])).toEqual(new Set(issueCodes));
  });
});
