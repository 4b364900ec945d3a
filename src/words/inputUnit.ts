/**
 * How a number of a scenario is shown. The file holds shares as 0..1, points as 0..1 of 100, health in QALYs:
 * - `percent`, `percentPerYear`, `perMonth`: times 100, with "%"
 * - `points`, `pointsPerYear`: times 100, on a scale of 0 to 100
 * - `qalyDays`: times 365, days of full health
 * - `pounds`, `poundsPerYear`, `years`, `months`, `people`, `number`, `multiple`: as in the file
 * - `choice`: not a number, one of a few
 */
export type InputUnit =
  | 'percent' | 'percentPerYear' | 'perMonth' | 'points' | 'pointsPerYear' | 'qalyDays'
  | 'pounds' | 'poundsPerYear' | 'years' | 'months' | 'people' | 'number' | 'multiple' | 'choice';

/** What an input is called on screen. */
export interface InputWords {
  readonly label: string;
  /** A line under the label: what the number counts. */
  readonly hint: string;
  readonly unit: InputUnit;
}
