import * as z from 'zod';
import { MOST_BIDS, laboratoryFields, laboratoryFormulas, type BidLaboratory } from './bidLaboratory.ts';
import { numberFields } from './fields.ts';
import { choicePart, idPart, listPart, namePart, numberPart, objectPart } from './schemaParts.ts';

const share = numberPart(numberFields.minQuality);
const weight = numberPart(numberFields.weight);

const bidPart = objectPart({
  id: idPart,
  name: namePart,
  price: numberPart(laboratoryFields.price),
  scores: objectPart({ quality: share, integration: share, access: share, socialValue: share }),
});

/** The part `record.laboratory` of a file. Ids and the sum of weights are looked at in `crossChecks.ts`. */
export const bidLaboratoryPart: z.ZodType<BidLaboratory> = objectPart({
  bids: listPart(bidPart, 'a bid', { max: MOST_BIDS }),
  pricePeriod: choicePart(['year', 'total']),
  weights: objectPart({ quality: weight, value: weight, integration: weight, access: weight, socialValue: weight }),
  minQuality: share,
  formula: choicePart(laboratoryFormulas),
  maximumPrice: z.nullable(numberPart(laboratoryFields.maximumPrice)),
  panelSd: share,
});
