import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { futuresStrip } from '../../charts/futuresStrip.ts';
import { networkDiagram } from '../../charts/networkDiagram.ts';
import { networkPicture } from '../../charts/networkPicture.ts';
import type { Scenario } from '../../scenario/types.ts';
import { networkReading } from '../../words/networkReading.ts';
import { wholeNumber } from '../../words/number.ts';
import { AnswerTab } from '../commissioner/AnswerTab.tsx';
import { BidsTab } from '../commissioner/BidsTab.tsx';
import { ChangesTab } from '../commissioner/ChangesTab.tsx';
import { DrivesTab } from '../commissioner/DrivesTab.tsx';
import '../commissioner/pane.scss';
import type { PaneView } from '../commissioner/paneView.ts';
import { useAnswer } from '../commissioner/useAnswer.ts';
import { cardAnswer } from '../home/cardAnswer.ts';
import { networkOf } from '../home/networkOf.ts';
import { SiteHeader } from '../home/SiteHeader.tsx';
import '../home/home.scss';
import type { Program } from '../program.ts';
import { createSession } from '../shared/createSession.ts';
import { MiniChart } from '../shared/MiniChart.tsx';
import { Picker } from '../shared/Picker.tsx';
import { usePage } from '../shared/usePage.ts';
import './gallery.scss';

/** Futures of the figures: the same run of the same decision at every visit. */
const TRIALS = 1000;

const widths = [
  { value: 'none', label: 'as wide as the window' }, { value: '900', label: '900 px' }, { value: '620', label: '620 px' }, { value: '380', label: '380 px' },
] as const;
const states = [{ value: 'now', label: 'up to date' }, { value: 'before', label: 'before the last change' }] as const;

/** For developers: every chart with fixed data, in any width and either state. Linked from nowhere. */
export function Gallery({ program }: { program: Program }): JSX.Element {
  const heading = usePage('Charts');
  useEffect(() => { program.read(); }, [program]);
  const entry = program.entries.value[0];
  return (
    <div class="gallery">
      <SiteHeader />
      <main class="gallery__main">
        <h1 class="home__heading" tabIndex={-1} ref={heading}>Charts</h1>
        {entry === undefined
          ? <p>Reading the first decision.</p>
          : <Charts program={program} file={entry.file} scenario={entry.scenario} />}
      </main>
    </div>
  );
}

function Charts({ program, file, scenario }: { program: Program; file: string; scenario: Scenario }): JSX.Element {
  const [width, setWidth] = useState<(typeof widths)[number]['value']>('none');
  const [state, setState] = useState<(typeof states)[number]['value']>('now');
  const session = useMemo(() => {
    const made = createSession({ scenario, runner: program.runner, describe: () => [] });
    made.trials.value = TRIALS;
    return made;
  }, [program, scenario]);
  useEffect(() => () => session.dispose(), [session]);
  const result = session.shown.value?.result ?? null;
  const figures = useAnswer(program.analyst, result);
  const view: PaneView = { program, session, result, figures, stale: state === 'before', file, query: '' };
  const network = useMemo(() => networkOf(scenario), [scenario]);
  const diagram = useMemo(() => ({ ...networkReading(scenario, 'together'), selected: scenario.links[0].id }), [scenario]);
  const strip = useMemo(() => (result === null ? { parts: [] } : cardAnswer(result).strip), [result]);
  return (
    <>
      <p>{wholeNumber(TRIALS)} futures of “{scenario.title}”, seed {session.seed.value}.</p>
      <div class="figure__control">
        <Picker label="Width" choices={widths} chosen={width} onChoose={setWidth} />
        <Picker label="Figures" choices={states} chosen={state} onChoose={setState} />
      </div>
      <div class="gallery__frame pane__scroll" style={width === 'none' ? {} : { maxWidth: `${width}px` }}>
        <AnswerTab view={view} place={{ current: null }} />
        <BidsTab view={view} />
        <DrivesTab view={view} />
        <ChangesTab view={view} />
        <MiniChart class="gallery__network" chart={networkPicture} data={network} />
        <MiniChart class="gallery__network" chart={networkDiagram} data={diagram} />
        <MiniChart class="gallery__strip" chart={futuresStrip} data={strip} stale={view.stale} />
      </div>
    </>
  );
}
