import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { laboratoryFindings, type LaboratoryFinding } from '../../../analysis/bidLaboratory/laboratoryFindings.ts';
import { panelNoise, type PanelShares } from '../../../analysis/bidLaboratory/panelNoise.ts';
import { startingLaboratory } from '../../../analysis/bidLaboratory/startingLaboratory.ts';
import { scoresBids } from '../../../analysis/weightSweep/weightVariants.ts';
import type { BidLaboratory } from '../../../scenario/bidLaboratory.ts';
import { commands } from '../../../scenario/edit.ts';
import type { Option, Scenario } from '../../../scenario/types.ts';
import { pageScheduler } from '../../shared/scheduler.ts';
import type { Session } from '../../shared/session.ts';

/** What is found of a laboratory. It follows its bids by a moment. */
export interface LaboratoryAnalysis {
  readonly laboratory: BidLaboratory;
  readonly panels: PanelShares | null;
  readonly findings: readonly LaboratoryFinding[];
}

export interface LaboratoryInHand {
  readonly laboratory: BidLaboratory;
  /** Something in it has been changed: it is part of the record. Until then it follows the scenario. */
  readonly isKept: boolean;
  /** The service whose bids it starts from. */
  readonly lotId: string;
  readonly setLot: (id: string) => void;
  /** One undo step; edits of one gesture are one. */
  readonly change: (part: Partial<BidLaboratory>, gesture?: string) => void;
  readonly endGesture: () => void;
  /** Bids, weights and the rest as the scenario has them. */
  readonly startAgain: () => void;
  /** null until the first is there. */
  readonly analysis: LaboratoryAnalysis | null;
}

/** The laboratory of a decision: as kept in its record, or as its scenario suggests. */
export function useLaboratory(session: Session): LaboratoryInHand {
  const scenario = session.scenario.value;
  const kept = scenario.record?.laboratory ?? null;
  const [wantedLot, setLot] = useState<string | null>(null);
  const lotId = scenario.lots.find(({ id }) => id === wantedLot)?.id ?? scenario.lots[0].id;
  const suggested = useSame(useMemo(() => startingLaboratory(scenario, lotId, firstTender(scenario).id), [scenario, lotId]));
  const laboratory = kept ?? suggested;
  return {
    laboratory,
    isKept: kept !== null,
    lotId,
    setLot,
    change(part, gesture) {
      // What is typed twice within one frame must build on itself.
      const now = session.scenario.peek();
      const next = { ...(now.record?.laboratory ?? suggested), ...part };
      const command = now.record === undefined ? commands.setAt('record', { laboratory: next }) : commands.setAt('record.laboratory', next);
      session.edit(command, gesture);
    },
    endGesture: () => session.endGesture(),
    startAgain() {
      const { record } = session.scenario.peek();
      // A record that holds nothing else goes with it: the decision is then as it came.
      const isAlone = record !== undefined && Object.keys(record).length === 1;
      session.edit(commands.removeAt(isAlone ? 'record' : 'record.laboratory'));
    },
    analysis: useLaboratoryAnalysis(laboratory),
  };
}

/** The first option in the file's order that scores bids, else the first. */
export function firstTender(scenario: Scenario): Option {
  return scenario.options.find(({ id }) => scoresBids(scenario, id)) ?? scenario.options[0];
}

/** The object of before where nothing in it has changed: an assumption that moves no bid then works nothing out again. */
function useSame(laboratory: BidLaboratory): BidLaboratory {
  const last = useRef(laboratory);
  if (last.current !== laboratory && JSON.stringify(last.current) !== JSON.stringify(laboratory)) last.current = laboratory;
  return last.current;
}

function useLaboratoryAnalysis(laboratory: BidLaboratory): LaboratoryAnalysis | null {
  const [analysis, setAnalysis] = useState<LaboratoryAnalysis | null>(null);
  useEffect(() => {
    pageScheduler().schedule('laboratory', () => {
      const panels = panelNoise(laboratory);
      setAnalysis({ laboratory, panels, findings: laboratoryFindings(laboratory, panels) });
    });
    return () => pageScheduler().cancel('laboratory');
  }, [laboratory]);
  return analysis;
}
