/** What every chart is drawn into, and what every table behind a chart holds. */

/** How an option looks everywhere: its slot fixes colour and shape. */
export interface OptionLook {
  readonly id: string;
  /** In full, as in the file. */
  readonly name: string;
  /** For the inside of charts. */
  readonly shortName: string;
  /** 1..12 */
  readonly slot: number;
}

export interface ChartFrame {
  /** The page's document, or one made for export and tests. */
  readonly document: Document;
  /** CSS pixels available. */
  readonly width: number;
  /** Root font size over 16 px: text in a chart grows with the browser's text size. */
  readonly textScale: number;
  /** Figures older than the scenario: hollow, dashed marks. */
  readonly stale: boolean;
  /** Black text and no control. */
  readonly print: boolean;
}

/** A chart is a pure function from data and frame to a figure. Its accessible name and description are set by the caller. */
export type Chart<Data> = (data: Data, frame: ChartFrame) => SVGSVGElement;

export interface TableColumn {
  readonly label: string;
  readonly numeric: boolean;
}
/** The table behind a chart; cells are already worded. The first column heads its row. */
export interface FigureTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/** An axis tick, worded by the caller. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}
