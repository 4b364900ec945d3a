import { describe, expect, test } from 'vitest';
import { comparison } from '../../src/analysis/comparison.ts';
import { comparedVersions } from '../../src/app/commissioner/versions/comparedVersion.ts';
import { versionsChoiceOf } from '../../src/app/commissioner/versions/versionsChoice.ts';
import { waterfallPair } from '../../src/app/commissioner/versions/waterfallPair.ts';
import type { PaneView } from '../../src/app/commissioner/paneView.ts';
import { createSession } from '../../src/app/shared/createSession.ts';
import { commands } from '../../src/scenario/edit.ts';
import type { Scenario } from '../../src/scenario/types.ts';
import { createInlineRunner } from '../../src/simulation/inline.ts';
import { optionLooks } from '../../src/words/optionLook.ts';
import { plainText } from '../../src/words/reading.ts';
import { nextVersionName, versionsAgree } from '../../src/words/versionsWords.ts';
import { makeResult } from '../analysis/makeResult.ts';
import { variantOf } from '../generators/baseScenario.ts';
import { quickScenario } from '../simulation/support/quickScenario.ts';

const newSession = (): ReturnType<typeof createSession> =>
  createSession({ scenario: quickScenario, runner: createInlineRunner(), describe: () => [] });

/** A decision of the options named, of the quick scenario's making. */
const withOptions = (...ids: readonly string[]): Scenario => variantOf(quickScenario, (draft) => {
  draft.options = ids.map((id) => ({ ...structuredClone(draft.options[0]), id, name: id }));
});

describe('the versions of a decision', () => {
  test('are as first opened, those kept, and now; going back is one step, which undo takes back', () => {
    const session = newSession();
    session.edit(commands.setNumber('values.qalyValue', 1000));
    session.keepVersion('Low');
    session.edit(commands.setNumber('values.qalyValue', 2000));
    session.edit(commands.setTitle('Another'));
    const all = comparedVersions(session);
    expect(all.map(({ name, scenario }) => [name.label, name.inSentence, scenario.values.qalyValue])).toEqual([
      ['As first opened', 'as first opened', 25_000], ['Low', '“Low”', 1000], ['Now', 'now', 2000],
    ]);
    session.restoreVersion(all[1].id);
    expect([session.scenario.value.values.qalyValue, session.scenario.value.title]).toEqual([1000, 'Base']);
    session.undo();
    expect([session.scenario.value.values.qalyValue, session.scenario.value.title]).toEqual([2000, 'Another']);
    session.dispose();
  });

  test('what is looked at outlives the screen, decision by decision', () => {
    const [one, other] = [newSession(), newSession()];
    versionsChoiceOf(one).from.value = 'now';
    expect([versionsChoiceOf(one).from.value, versionsChoiceOf(other).from.value]).toEqual(['now', 'as-first-opened']);
    one.dispose();
    other.dispose();
  });

  test('get a name that no other has', () => {
    expect(nextVersionName([])).toBe('Version 2');
    expect(nextVersionName(['Version 2'])).toBe('Version 3');
    expect(nextVersionName(['Version 3'])).toBe('Version 4');
  });
});

describe('the option whose change is explained', () => {
  const [abc, bcd] = [withOptions('a', 'b', 'c'), withOptions('b', 'c', 'd')];
  const result = makeResult({ trials: 4, options: ['a', 'b', 'c'].map((id, i) => ({ id, name: id, outcomes: { wholeValueNetBenefit: [9, 1, 5][i] } })) });
  const figures = { result, looks: optionLooks(result.request.scenario), found: comparison(result), spread: null };
  const session = newSession();
  session.dispose();
  const view = { session, figures } as unknown as PaneView;
  const choice = versionsChoiceOf(session);

  test('is the one that leads, of those that both versions have, against the next', () => {
    expect(waterfallPair(view, choice, abc, abc)).toEqual({ option: 'a', other: 'c' });
    expect(waterfallPair(view, choice, abc, bcd)).toEqual({ option: 'c', other: 'b' });
    expect(waterfallPair({ ...view, figures: null }, choice, abc, bcd)).toEqual({ option: 'b', other: 'c' });
  });

  test('is the one chosen, even where a version lacks it; against none where none is wanted, and never against itself', () => {
    choice.option.value = 'd';
    expect(waterfallPair(view, choice, abc, bcd)).toEqual({ option: 'd', other: 'c' });
    choice.other.value = 'd';
    expect(waterfallPair(view, choice, abc, bcd)).toEqual({ option: 'd', other: 'c' });
    choice.other.value = '';
    expect(waterfallPair(view, choice, abc, bcd)).toEqual({ option: 'd', other: null });
    choice.option.value = 'gone';
    expect(waterfallPair(view, choice, abc, bcd)).toEqual({ option: 'c', other: null });
  });
});

describe('do versions agree', () => {
  const look = (id: string): { id: string; name: string; shortName: string; slot: number } => ({ id, name: id, shortName: id, slot: 1 });
  test('said of their leaders', () => {
    const say = (...leaders: (string | null)[]): string => plainText(versionsAgree(leaders.map((id, i) => ({
      inSentence: ['as first opened', '“A”', 'now'][i], leader: id === null ? null : look(id),
    }))));
    expect(say('keep')).toBe('');
    expect(say('keep', 'keep')).toBe('Both versions put keep first.');
    expect(say(null, null, null)).toBe('All three versions are too close to call.');
    expect(say('keep', null, 'tender')).toBe('The versions do not agree: as first opened keep; “A” nobody leads clearly; now tender.');
  });
});
