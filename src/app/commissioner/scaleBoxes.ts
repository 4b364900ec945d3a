import { criteria, possibleMeasures, usualMeasures, type CriterionMeasures, type Measure } from '../../analysis/criterionScales.ts';
import type { OutcomeName } from '../../model/outcomes.ts';
import type { Criterion } from '../../scenario/types.ts';
import { measureWords } from '../../words/criterionScaleWords.ts';

/** What stands in the boxes of one measure: its share in percent, and the ends of its scale; an empty end is found from the futures. */
export interface ScaleBoxes {
  readonly share: string;
  readonly zero: string;
  readonly one: string;
}
export type ScaleForm = Readonly<Record<Criterion, Readonly<Partial<Record<OutcomeName, ScaleBoxes>>>>>;

/** The boxes that stand for the usual scales. */
export function usualScaleForm(): ScaleForm {
  const boxesOf = (criterion: Criterion): ScaleForm[Criterion] => Object.fromEntries(possibleMeasures[criterion].map(({ outcome }) => {
    const share = usualMeasures[criterion].find((usual) => usual.outcome === outcome)?.share ?? 0;
    return [outcome, { share: String(100 * share), zero: '', one: '' }];
  }));
  return {
    quality: boxesOf('quality'), value: boxesOf('value'), integration: boxesOf('integration'), access: boxesOf('access'),
    socialValue: boxesOf('socialValue'),
  };
}

export type ReadScales =
  | { readonly ok: true; readonly measures: CriterionMeasures }
  | { readonly ok: false; readonly criterion: Criterion; readonly outcome: OutcomeName | null; readonly message: string };

/** What a form asks for, or the first thing in it that cannot be. */
export function readScaleForm(form: ScaleForm): ReadScales {
  const found: Partial<Record<Criterion, readonly Measure[]>> = {};
  for (const criterion of criteria) {
    const measures: Measure[] = [];
    for (const { outcome, better } of possibleMeasures[criterion]) {
      const boxes = form[criterion][outcome] ?? { share: '', zero: '', one: '' };
      const fault = (message: string): ReadScales => ({ ok: false, criterion, outcome, message });
      const share = numberIn(boxes.share === '' ? '0' : boxes.share);
      if (share === null || share < 0 || share > 100) return fault('Enter a share from 0 to 100');
      const [zero, one] = [boxes.zero, boxes.one].map((text) => (text.trim() === '' ? undefined : numberIn(text)));
      if (zero === null || one === null) return fault('Enter a number, or leave the box empty');
      if (zero !== undefined && zero === one) return fault('The two ends must differ');
      if (share === 0) continue;
      const { size } = measureWords(outcome);
      measures.push({
        outcome, better, share: share / 100,
        ...(zero === undefined ? {} : { zero: zero * size }), ...(one === undefined ? {} : { one: one * size }),
      });
    }
    if (measures.length === 0) return { ok: false, criterion, outcome: null, message: 'At least one measure needs a share above 0' };
    found[criterion] = measures;
  }
  const { quality = [], value = [], integration = [], access = [], socialValue = [] } = found;
  return { ok: true, measures: { quality, value, integration, access, socialValue } };
}

/** A decimal number, with − or - before it; null where the text is none. */
function numberIn(text: string): number | null {
  const bare = text.trim().replace('−', '-').replace(/,(?=\d{3}(\D|$))/g, '');
  return /^-?(\d{1,15}(\.\d{0,10})?|\.\d{1,10})$/.test(bare) ? Number(bare) : null;
}
