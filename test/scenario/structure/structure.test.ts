import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, redo, startHistory, undo, type EditCommand } from '../../../src/scenario/edit.ts';
import { parse, parseValue } from '../../../src/scenario/parse.ts';
import { quantityPaths } from '../../../src/scenario/path.ts';
import { serialise } from '../../../src/scenario/serialise.ts';
import { addChallenger } from '../../../src/scenario/structure/addChallenger.ts';
import { addLink } from '../../../src/scenario/structure/addLink.ts';
import { addLot } from '../../../src/scenario/structure/addLot.ts';
import { addOption } from '../../../src/scenario/structure/addOption.ts';
import { addPartner } from '../../../src/scenario/structure/addPartner.ts';
import { addSegment } from '../../../src/scenario/structure/addSegment.ts';
import { addSource, freeSourceKey } from '../../../src/scenario/structure/addSource.ts';
import { duplicateOption } from '../../../src/scenario/structure/duplicateOption.ts';
import { moveEntry } from '../../../src/scenario/structure/moveEntry.ts';
import { removeChallenger } from '../../../src/scenario/structure/removeChallenger.ts';
import { removeLink } from '../../../src/scenario/structure/removeLink.ts';
import { removeLot } from '../../../src/scenario/structure/removeLot.ts';
import { removeOption } from '../../../src/scenario/structure/removeOption.ts';
import { removePartner } from '../../../src/scenario/structure/removePartner.ts';
import { removeSegment } from '../../../src/scenario/structure/removeSegment.ts';
import { removeSource } from '../../../src/scenario/structure/removeSource.ts';
import { renameId, type IdKind } from '../../../src/scenario/structure/renameId.ts';
import { renameSource } from '../../../src/scenario/structure/renameSource.ts';
import { slotsOf } from '../../../src/scenario/structure/slots.ts';
import type { Scenario } from '../../../src/scenario/types.ts';
import { cases } from '../../generators/cases.ts';
import { scenarioArbitrary } from '../../generators/scenarioArbitrary.ts';
import { validFile } from '../validFile.ts';

const parsed = parseValue(validFile());
if (!parsed.ok) throw new Error('the file of these tests is not valid');
const { scenario } = parsed;

/** The document after a change, as `parse` reads it. @throws Error where it is not valid */
function after(command: EditCommand, from: Scenario = scenario): Scenario {
  const read = parse(serialise(applyEdit(startHistory(from), command).present));
  if (!read.ok) throw new Error(`${read.issues[0].path}: ${read.issues[0].message}`);
  return read.scenario;
}

describe('what is taken away takes along what refers to it', () => {
  test('a lot', () => {
    const now = after(removeLot(scenario, 'dementia'));
    expect(now.lots.map(({ id }) => id)).toEqual(['community']);
    expect(JSON.stringify(now)).not.toContain('"dementia"');
    expect(now.links.length).toBeLessThan(scenario.links.length);
  });

  test('a partner, with its links and their handoffs', () => {
    const partner = scenario.partners.find(({ id }) => scenario.links.some(({ between }) => between.includes(id)));
    if (partner === undefined) throw new Error('no partner of the file has a link');
    const gone = scenario.links.filter(({ between }) => between.includes(partner.id)).map(({ id }) => id);
    const now = applyEdit(startHistory(scenario), removePartner(scenario, partner.id)).present;
    expect(now.partners.map(({ id }) => id)).not.toContain(partner.id);
    for (const link of gone) {
      expect(now.links.map(({ id }) => id)).not.toContain(link);
      for (const segment of now.segments) expect(Object.keys(segment.handoffs)).not.toContain(link);
    }
  });

  test('a source, with every mention of it', () => {
    const now = after(removeSource(scenario, 'nao2016'));
    expect(JSON.stringify(now)).not.toContain('nao2016');
    expect(quantityPaths(now)).toHaveLength(quantityPaths(scenario).length);
  });

  test('the reference and the pair of the map go with what they name, and not else', () => {
    const paths = ['lots.community.challengers.second.cost', 'assumptions.transition.depth'] as const;
    const viewed: Scenario = { ...scenario, view: { reference: 'compete', breakEven: paths, why: 'A reason' } };
    expect(after(removeOption(viewed, 'compete'), viewed).view).toEqual({ breakEven: paths, why: 'A reason' });
    expect(after(removeOption(viewed, 'keep'), viewed).view).toEqual(viewed.view);
    expect(after(removeChallenger(viewed, 'community', 'second'), viewed).view).toEqual({ reference: 'compete' });
    const renamed = after(renameId(viewed, 'option', 'compete', 'tender'), viewed);
    expect(renamed.view?.reference).toBe('tender');
    const moved = after(renameId(viewed, 'challenger', 'community.second', 'other'), viewed);
    expect(moved.view?.breakEven).toEqual(['lots.community.challengers.other.cost', 'assumptions.transition.depth']);
    expect(after(renameId(viewed, 'lot', 'community', 'nursing'), viewed).view?.breakEven?.[0]).toBe('lots.nursing.challengers.second.cost');
  });

  test('the last of a kind is refused where there must be one', () => {
    const one = after(removeLot(scenario, 'dementia'));
    expect(() => after(removeLot(one, 'community'), one)).toThrow(/empty/);
    expect(() => removeLot(scenario, 'nowhere')).toThrow(RangeError);
  });
});

describe('what is added', () => {
  test('has an id of its own, is graded a judgement, and leaves everything else as it was', () => {
    const lotted = after(addLot(scenario));
    const added = lotted.lots[lotted.lots.length - 1];
    expect(added).toMatchObject({ id: 'service', name: 'New service', annualValue: scenario.lots[0].annualValue });
    expect(after(addLot(lotted), lotted).lots[lotted.lots.length]).toMatchObject({ id: 'service-2', name: 'New service 2' });
    const known = new Set(quantityPaths(scenario).map(({ path }) => path));
    const fresh = quantityPaths(lotted).filter(({ path }) => !known.has(path));
    expect(fresh.length).toBeGreaterThan(9);
    for (const { quantity } of fresh) expect(quantity).toMatchObject({ grade: 'C', basis: 'judgement' });
    for (const { quantity } of fresh) expect(quantity).not.toHaveProperty('source');
    expect({ ...lotted, lots: lotted.lots.slice(0, -1) }).toEqual(scenario);
  });

  test('a newcomer is as good as the present provider: it speaks for neither side', () => {
    const now = after(addChallenger(scenario, 'community'));
    const { incumbent, challengers } = now.lots[0];
    const numbers = (part: object): string => JSON.stringify(part, (key, value: unknown) => (['note', 'grade', 'basis', 'source'].includes(key) ? undefined : value));
    for (const key of ['quality', 'capability', 'reach', 'socialValue', 'cost'] as const) {
      const [a, b] = [incumbent[key], challengers[challengers.length - 1][key]].map((quantity) => (typeof quantity === 'number' ? { value: quantity } : quantity));
      expect(numbers(b)).toBe(numbers(a));
    }
  });

  test('a group moves nothing until its people are counted; a link carries nothing yet', () => {
    const { segments } = after(addSegment(scenario));
    expect(segments[segments.length - 1].people).toBe(0);
    const { links } = after(addLink(scenario, ['community', 'council']));
    expect(links[links.length - 1].between).toEqual(['community', 'council']);
    expect(() => after(addLink(scenario, ['community', 'community']))).toThrow(/both ends/);
    expect(after(addPartner(scenario)).partners).toHaveLength(scenario.partners.length + 1);
  });

  test('a source gets a readable key', () => {
    expect(freeSourceKey(scenario, 'National Audit Office (2016). A report.')).toBe('national2016');
    expect(freeSourceKey(scenario, 'NAO 2016')).toBe('nao2016-2');
    expect(freeSourceKey(scenario, '___ 12')).toBe('source');
    expect(freeSourceKey(scenario, 'constructor')).toBe('source');
    expect(after(addSource(scenario, 'Local audit, 412 cases')).sources).toMatchObject({ local: 'Local audit, 412 cases' });
    const { sources: _, ...bare } = JSON.parse(JSON.stringify(after(removeSource(scenario, 'nao2016')))) as Scenario;
    expect(after(addSource(bare, 'First 2020'), bare).sources).toEqual({ first2020: 'First 2020' });
  });
});

describe('colours and shapes of options stay', () => {
  const looks = (options: Scenario['options']): Record<string, number> => Object.fromEntries(slotsOf(options));
  const known = looks(scenario.options);

  test('when one is moved, copied, added or taken away', () => {
    expect(looks(after(moveEntry(scenario, 'options', 'keep', 2)).options)).toEqual(known);
    expect(looks(after(moveEntry(scenario, 'options', 'mixed', -99)).options)).toEqual(known);
    expect(looks(after(duplicateOption(scenario, 'keep')).options)).toMatchObject(known);
    expect(looks(after(addOption(scenario)).options)).toMatchObject(known);
    const { keep: _, ...others } = known;
    expect(looks(after(removeOption(scenario, 'keep')).options)).toEqual(others);
  });

  test('a copy stands behind its original, with all that it says of single services', () => {
    const { options } = after(duplicateOption(scenario, 'compete'));
    const place = options.findIndex(({ id }) => id === 'compete');
    expect(options[place + 1]).toMatchObject({ id: 'compete-copy', name: `${options[place].name}, copy` });
    expect(options[place + 1].lots).toEqual(options[place].lots);
    expect(options[place + 1].strategy).toEqual(options[place].strategy);
  });
});

/** Any change of structure of a document, drawn by numbers that pick among what it holds. */
function changeOf(now: Scenario, kind: number, a: number, b: number, word: string): EditCommand {
  const pick = <T>(list: readonly T[], place: number): T => list[place % list.length];
  const lot = pick(now.lots, a);
  const ends = [...now.lots, ...now.partners].map(({ id }) => id);
  const sources = Object.keys(now.sources ?? { none: '' });
  switch (kind) {
    case 0: return addLot(now);
    case 1: return removeLot(now, lot.id);
    case 2: return addChallenger(now, lot.id);
    case 3: return lot.challengers.length === 0 ? addChallenger(now, lot.id) : removeChallenger(now, lot.id, pick(lot.challengers, b).id);
    case 4: return addPartner(now);
    case 5: return now.partners.length === 0 ? addPartner(now) : removePartner(now, pick(now.partners, a).id);
    case 6: return addLink(now, [pick(ends, a), pick(ends, b)]);
    case 7: return removeLink(now, pick(now.links, a).id);
    case 8: return addSegment(now);
    case 9: return removeSegment(now, pick(now.segments, a).id);
    case 10: return addOption(now);
    case 11: return duplicateOption(now, pick(now.options, a).id);
    case 12: return removeOption(now, pick(now.options, a).id);
    case 13: {
      const list = pick(['lots', 'partners', 'links', 'segments', 'options'] as const, a);
      return now[list].length === 0 ? addPartner(now) : moveEntry(now, list, pick<{ readonly id: string }>(now[list], b).id, (a % 5) - 2);
    }
    case 14: {
      const [idKind, list] = pick([['lot', now.lots], ['link', now.links], ['segment', now.segments], ['option', now.options]] as const, a);
      return renameId(now, idKind satisfies IdKind, pick<{ readonly id: string }>(list, b).id, word);
    }
    case 15: return addSource(now, word);
    case 16: return now.sources === undefined ? addSource(now, word) : removeSource(now, pick(sources, a));
    default: return now.sources === undefined ? addSource(now, word) : renameSource(now, pick(sources, a), word);
  }
}

const words = fc.oneof(fc.constantFrom('gp', 'community', 'keep', 'north-team', '7', '__proto__', 'constructor', 'a b', ''), fc.string());
const changes = fc.array(fc.tuple(fc.nat(17), fc.nat(20), fc.nat(20), words), { minLength: 1, maxLength: 12 });

describe('any changes of structure', () => {
  test('leave a valid document or are refused; taken back, they give the file back byte for byte', () => {
    fc.assert(
      fc.property(scenarioArbitrary, changes, (drawn, steps) => {
        const before = serialise(drawn);
        let history = startHistory(drawn);
        for (const [kind, a, b, word] of steps) {
          const next = applyEdit(history, changeOf(history.present, kind, a, b, word));
          const read = parseValue(next.present);
          const valid = read.ok || read.issues.every(({ code }) => ['count', 'reference', 'duplicateId', 'id', 'total', 'forbiddenKey'].includes(code));
          expect(valid, read.ok ? '' : JSON.stringify(read.issues[0])).toBe(true);
          if (read.ok) {
            expect(parse(serialise(next.present))).toMatchObject({ ok: true });
            expect(JSON.stringify(redo(undo(next)).present)).toBe(JSON.stringify(next.present));
            history = next;
          }
        }
        while (history.past.length > 0) history = undo(history);
        expect(serialise(history.present)).toBe(before);
        expect(JSON.stringify(history.present)).toBe(JSON.stringify(drawn));
      }),
      { numRuns: cases(150) },
    );
  });

  test('a name given and taken back leaves the document as it was', () => {
    fc.assert(
      fc.property(scenarioArbitrary, fc.nat(3), fc.nat(20), (drawn, which, place) => {
        const kind = (['lot', 'link', 'segment', 'option'] as const)[which];
        const lists = { lot: drawn.lots, link: drawn.links, segment: drawn.segments, option: drawn.options };
        const list: readonly { readonly id: string }[] = lists[kind];
        const { id } = list[place % list.length];
        const there = applyEdit(startHistory(drawn), renameId(drawn, kind, id, 'new-name')).present;
        expect(parseValue(there).ok).toBe(true);
        const back = applyEdit(startHistory(there), renameId(there, kind, 'new-name', id)).present;
        expect(back).toEqual(drawn);
      }),
      { numRuns: cases(100) },
    );
  });
});
