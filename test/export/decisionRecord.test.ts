import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { beforeAll, describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { difference } from '../../src/analysis/difference.ts';
import { duties } from '../../src/analysis/duties.ts';
import { expectedLoss } from '../../src/analysis/expectedLoss.ts';
import { providerSelection } from '../../src/analysis/providerSelection/providerSelection.ts';
import { AID, decisionRecord, type DecisionRecordDocument, type RecordRun } from '../../src/export/decisionRecord.ts';
import { decisionRecordHtml, escapeHtml, pageFoot } from '../../src/export/decisionRecordHtml.ts';
import { decisionRecordText, escapeMarkdown } from '../../src/export/decisionRecordText.ts';
import { fileStem } from '../../src/export/fileStem.ts';
import { receiptCode, receiptOf } from '../../src/export/receipt.ts';
import { parse } from '../../src/scenario/parse.ts';
import { quantityPaths } from '../../src/scenario/path.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { inputWords } from '../../src/words/inputs.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { doneResult } from '../simulation/support/quickScenario.ts';
import { renewal } from '../analysis/providerSelection/answersWith.ts';

function scenarioOf(file: string): Scenario {
  const parsed = parse(readFileSync(`scenarios/${file}.json`, 'utf8'));
  if (!parsed.ok) throw new Error(parsed.issues[0].message);
  return parsed.scenario;
}

const markup = '<script>alert(1)</script> & "quotes" <b>bold</b>';
const nursing = scenarioOf('community-nursing');
const written: Scenario = {
  ...nursing,
  title: `Nursing ${markup}`,
  record: {
    answers: { ...renewal, 'm.identify': 'no', 'scope.health.reason': `Because ${markup}` },
    proposed: 'balanced',
    decidedBy: 'The board',
    decidedOn: '28 May',
    reasons: `First line with | a bar\n# second line\n${markup}`,
    conflicts: 'None declared.',
    weightReasons: { quality: 'Safety comes first.' },
  },
};

let run: RecordRun;
/** Of the whole record, as a page. */
let whole: Document;
beforeAll(async () => {
  const optionIds = written.options.map(({ id }) => id);
  const result = doneResult(await createInlineRunner().run({ scenario: written, optionIds, seed: 1, trials: 300 }, {}));
  const found = comparison(result);
  const { option, next } = found.whole;
  run = {
    result,
    looks: optionLooks(written),
    found,
    spread: next === null ? null : difference(result, option, next),
    loss: expectedLoss(result),
    duties: duties(result, 0),
  };
  whole = pageOf(recordOf());
}, 60_000);

const recordOf = (scenario = written, of: RecordRun | null = run, outdated: readonly string[] | null = null): DecisionRecordDocument =>
  decisionRecord(scenario, providerSelection(scenario), of, outdated);
const pageOf = (record: DecisionRecordDocument): Document => new JSDOM(decisionRecordHtml(record)).window.document;
const textOf = (page: Document): string => page.body.textContent;

describe('a record of decision', () => {
  test('gathers the decision, the answer, the route, the criteria, what is against it, what is open, the receipt and the annexes', () => {
    const page = whole;
    expect([...page.querySelectorAll('h2')].map((heading) => heading.textContent)).toEqual([
      'The decision', 'What is decided', 'The answer of the figures', 'The route', 'The key criteria', 'What speaks against the proposal',
      'What stays open', 'Result and receipt', 'Annex A: assumptions', 'Annex B: sources and limits',
    ]);
    const text = textOf(page);
    for (const part of [
      'Proposed: Balanced tender', 'The board', '28 May', 'None declared.', 'Safety comes first.', 'Certainty:', 'What each choice could lose',
      'The duties, one by one, against Keep as now', 'Open: Direct Award C and Competitive process.', 'Most suitable provider uses the most suitable provider process, which is closed',
      'Against competing', 'Not written yet', 'To be checked: the limit of 25%', receiptCode(receiptOf(run.result)), receiptOf(run.result).scenario,
      'Seed: 1', 'Futures of each option: 300',
    ]) expect(text).toContain(part);
    expect(text).not.toContain('Against keeping without a competition');
    expect(text.split(AID).length - 1).toBe(1);
  });

  test('lists every assumption once, with its grade, basis and source; and every source', () => {
    const page = whole;
    const annex = page.querySelector('#assumptions');
    const heads = [...(annex?.querySelectorAll('tbody th') ?? [])].map((head) => head.textContent);
    const paths = quantityPaths(written);
    const labels = paths.map(({ path }) => inputWords(path, written).label);
    expect([...heads].filter((head) => labels.includes(head)).sort()).toEqual([...labels].sort());
    expect(annex?.textContent).toContain(`Of ${paths.length} assumptions`);
    for (const source of Object.values(written.sources ?? {})) expect(textOf(page)).toContain(source);
    const judged = [...(annex?.querySelectorAll('tr') ?? [])].filter((row) => row.children[5]?.textContent === 'judgement');
    const wanted = paths.filter(({ quantity }) => typeof quantity === 'object' && quantity.basis === 'judgement').length;
    expect(judged.length).toBe(wanted);
  });

  test('says where the proposal is not what the figures put first, and what they say against it', () => {
    const text = textOf(whole);
    const leader = run.looks[run.found.whole.option].name;
    if (leader !== 'Balanced tender') expect(text).toContain(`The proposal is Balanced tender. The figures put ${leader} first`);
    expect(text).toMatch(/Balanced tender is not the best option in (\d+|over 99) of 100 futures/);
    const none = textOf(pageOf(recordOf({ ...written, record: {} })));
    expect(none).toContain('What speaks against each choice');
    expect(none).toContain('Against keeping without a competition');
    expect(none).toContain('Against competing');
  });

  test('says which parts are still to be written, and which answers are awaited', () => {
    const empty = textOf(pageOf(recordOf({ ...nursing })));
    expect(empty).toContain('Not written yet: the option that is proposed, the reasons for the decision, who decides, when it is decided');
    expect(empty).toContain('Routes wait for: whether this is health care in the regime’s sense');
    expect(textOf(whole)).toContain('Answered without a reason: whether the contract buys other things too');
  });

  test('is marked where its figures are of other inputs, and where there are none', () => {
    const old = recordOf(written, run, ['Seed: 1 to 2']);
    expect(old.warnings).toEqual(['The figures are of before the last change and do not belong to the assumptions below. Changed since: Seed: 1 to 2.']);
    expect(decisionRecordText(old)).toContain('> **Note.** The figures are of before the last change');
    const none = recordOf(written, null);
    expect(none.warnings).toHaveLength(1);
    expect(none.receipt).toBeNull();
    expect(none.sections.map(({ id }) => id)).not.toContain('answer');
    expect(textOf(pageOf(none))).toContain('There are no figures yet');
  });

  test('of one option makes no claim', async () => {
    const one = { ...nursing, options: nursing.options.slice(0, 1) };
    const result = doneResult(await createInlineRunner().run({ scenario: one, optionIds: ['keep'], seed: 1, trials: 100 }, {}));
    const single: RecordRun = {
      result, looks: optionLooks(one), found: comparison(result), spread: null, loss: expectedLoss(result), duties: duties(result, 0),
    };
    const text = textOf(pageOf(recordOf(one, single)));
    expect(text).toContain('Keep as now is the only option');
    expect(text).not.toContain('Certainty:');
    expect(text).toContain('No option scores providers against each other');
  });
});

describe('as a page', () => {
  test('stands alone: no script, no address that is loaded, a policy that allows none', () => {
    const html = decisionRecordHtml(recordOf());
    const page = new JSDOM(html).window.document;
    expect(page.querySelectorAll('script, link, img, iframe, object, form, b').length).toBe(0);
    expect(html).not.toMatch(/\bsrc=|@import|url\(/i);
    expect(page.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
    expect(page.title).toBe(`Record of decision – ${written.title}`);
    expect(page.querySelector('.about')?.textContent).toBe(written.title);
    expect(page.documentElement.lang).toBe('en-GB');
  });

  test('keeps what was written as it was, line breaks too', () => {
    const texts = [...whole.querySelectorAll('.written')].map((one) => one.textContent);
    expect(texts).toContain(written.record?.reasons);
  });

  test('whatever stands in a name is text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
      const page = new JSDOM(`<!doctype html><p title="${escapeHtml(words)}">${escapeHtml(words)}</p>`).window.document;
      const shown = page.querySelector('p');
      // A parser makes of carriage returns and of the null sign something else, whoever writes them.
      const plain = words.replace(/[\0\r]/g, '');
      expect(shown?.textContent.replace(/[\0\r\uFFFD]/g, '')).toBe(plain.replace(/\uFFFD/g, ''));
      expect(page.body.children.length).toBe(1);
    }));
  });

  test('the foot of a page holds what a receipt may hold, and nothing that could end a style', () => {
    expect(pageFoot('Receipt 7Q4M-19FD-0RKX')).toContain('"Receipt 7Q4M-19FD-0RKX, page " counter(page)');
    expect(pageFoot('"; } </style><script>')).not.toMatch(/<|}\s*<|script>/);
    expect(pageFoot(null)).toContain('"Page " counter(page)');
  });
});

describe('as text', () => {
  test('markup in names is escaped, and a table has as many cells in each row', () => {
    const text = decisionRecordText(recordOf());
    expect(text).toContain('\\<script\\>alert(1)\\</script\\>');
    expect(text).not.toMatch(/(?<!\\)<\/?(script|b)>/);
    expect(text).toContain('\\# second line');
    const cells = (row: string): number => row.split(/(?<!\\)\|/).length;
    for (const block of text.split('\n\n').filter((one) => one.startsWith('| '))) {
      const rows = block.split('\n');
      expect(new Set(rows.map(cells)).size).toBe(1);
    }
  });

  test.each([
    ['1. one', '1\\. one'], ['# head', '\\# head'], ['- item', '\\- item'], ['a_b*c', 'a\\_b\\*c'], ['[x](y)', '\\[x\\](y)'], ['---', '\\---'], ['10 of 100', '10 of 100'],
  ])('%j is written %j', (words, escaped) => {
    expect(escapeMarkdown(words)).toBe(escaped);
  });
});

test.each([
  ['Eastmere: community nursing', 'eastmere-community-nursing'], ['../../etc/passwd', 'etc-passwd'], ['Soins à domicile', 'soins-a-domicile'], ['***', 'decision'],
  ['x'.repeat(80), 'x'.repeat(60)],
])('a file’s name of %j', (title, stem) => {
  expect(fileStem(title)).toBe(stem);
});
