import type { ValidationReport } from '../../analysis/calibration/validation.ts';
import text from './validation.json?raw';

/**
 * What `npm run --silent validate:model -- --format json --out src/app/library/validation.json` found. Kept, because it takes minutes;
 * a test says when it is no longer that of this model and of these decisions.
 */
export const storedValidation = (): ValidationReport => JSON.parse(text) as ValidationReport;
